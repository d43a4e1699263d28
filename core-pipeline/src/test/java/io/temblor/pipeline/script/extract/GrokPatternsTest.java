package io.temblor.pipeline.script.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The patterns of the resource.
class GrokPatternsTest {
    private static boolean isWhole(String name, String text) throws InvalidExtractorException {
        return Extracting.prepared("grok", "\\A%{" + name + "}\\z").matches(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '~',
            value = {
                "INT ! -12",
                "NUMBER ! 12",
                "NUMBER ! -.5",
                "NUMBER ! +12.25",
                "BASE16NUM ! 0xCAFE",
                "BASE16FLOAT ! 0x1F.8",
                "POSINT ! 10",
                "NONNEGINT ! 0",
                "WORD ! snot_1",
                "NOTSPACE ! a,b-c",
                "SPACE ! ~ \t~",
                "DATA ! a b",
                "GREEDYDATA ! a b c",
                "QUOTEDSTRING ! \"a \\\" b\"",
                "QS ! 'x'",
                "USERNAME ! john.doe-1",
                "EMAILADDRESS ! john.doe+x@example.com",
                "HTTPDUSER ! john@example.com",
                "HTTPDUSER ! -",
                "UUID ! 123e4567-e89b-12d3-a456-426614174000",
                "URN ! urn:isbn:0451450523",
                "MAC ! 01:23:45:67:89:ab",
                "MAC ! 01-23-45-67-89-AB",
                "MAC ! 0123.4567.89ab",
                "IP ! 192.168.0.1",
                "IP ! 255.255.255.255",
                "IP ! ::",
                "IP ! ::1",
                "IP ! 1::",
                "IP ! fe80::1%eth0",
                "IP ! 2001:db8:85a3::8a2e:370:7334",
                "IP ! 2001:0db8:85a3:0000:0000:8a2e:0370:7334",
                "IP ! ::ffff:192.0.2.1",
                "IP ! 64:ff9b::192.0.2.33",
                "IP ! 1:2:3:4:5:6:192.0.2.33",
                "HOSTNAME ! a.example-1.com",
                "HOSTNAME ! localhost",
                "IPORHOST ! 10.0.0.1",
                "IPORHOST ! db-1.internal.",
                "HOSTPORT ! localhost:8080",
                "PATH ! /var/log/messages.1",
                "PATH ! C:\\Windows\\System32",
                "TTY ! /dev/pts/3",
                "TTY ! /dev/ttyS0",
                "URI ! https://user:pass@example.com:8443/a/b.html?c=d&e=[f]#x",
                "URI ! http://[2001:db8::1]:80/",
                "URI ! http://example.com",
                "URIPATHPARAM ! /a/b?c=d",
                "MONTH ! Jan",
                "MONTH ! September",
                "DAY ! Wednesday",
                "YEAR ! 2024",
                "TIME ! 23:59:60",
                "TIME ! 7:05",
                "DATE_US ! 12/31/2024",
                "DATE_EU ! 31.12.2024",
                "DATESTAMP ! 12/31/2024 10:00:01",
                "TIMESTAMP_ISO8601 ! 2019-04-01T09:59:19+0010",
                "TIMESTAMP_ISO8601 ! 2024-02-29 23:59:59.123456Z",
                "TIMESTAMP_ISO8601 ! 2024-02-29T23:59",
                "ISO8601_TIMEZONE ! -07:00",
                "DATESTAMP_RFC822 ! Mon Aug 15 05 15:52:01 UTC",
                "DATESTAMP_RFC2822 ! Mon, 15 Aug 2005 15:52:01 +0000",
                "DATESTAMP_OTHER ! Mon Aug 15 15:52:01 UTC 2005",
                "DATESTAMP_EVENTLOG ! 20050815155201",
                "HTTPDATE ! 10/Oct/2000:13:55:36 -0700",
                "HTTPDERROR_DATE ! Wed Oct 11 14:32:52 2000",
                "LOGLEVEL ! WARN",
                "LOGLEVEL ! Emergency",
                "LOGLEVEL ! info",
                "SYSLOGTIMESTAMP ! Jul   7 10:51:24",
                "SYSLOGPROG ! sshd[4321]",
                "SYSLOGFACILITY ! <3.6>",
                "SYSLOGBASE ! Jul  7 10:51:24 host-1 sshd[43]:",
                "SYSLOGLINE ! Jul  7 10:51:24 host sshd[43]: Accepted key",
                "SYSLOGPAMSESSION ! Jul  7 10:51:24 host sshd[43]: pam_unix(sshd:session): session opened for user root by (uid=0)",
                "CRONLOG ! Jul  7 10:51:24 host CRON[43]: (root) CMD (run-parts /etc/cron.hourly)",
                "SYSLOG5424LINE ! <34>1 2003-10-11T22:14:15.003Z mymachine.example.com su - ID47 [a@1 b=\"c\\]\"][d] it failed",
                "SYSLOG5424LINE ! <34>1 - - - - - - it failed",
                "HTTPD20_ERRORLOG ! [Wed Oct 11 14:32:52 2000] [error] [client 127.0.0.1] denied by server",
                "HTTPD24_ERRORLOG ! [Fri Sep 09 10:42:29.902022 2011] [core:error] [pid 35708:tid 4328636416] [client 72.15.99.187:3300] AH00123: File does not exist",
                "JAVACLASS ! io.temblor.Main$1",
                "JAVASTACKTRACEPART ! ~\tat io.temblor.Main.<init>(Main.java:12)~",
            })
    void matchWhatTheirNamesSay(String name, String text) throws InvalidExtractorException {
        assertThat(isWhole(name, text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '~',
            value = {
                "INT ! 1.5",
                "POSINT ! 0",
                "NUMBER ! 1e",
                "WORD ! a b",
                "UUID ! 123e4567-e89b-12d3-a456-42661417400",
                "MAC ! 01:23:45:67:89",
                "IP ! 256.1.1.1",
                "IP ! 1.2.3",
                "IP ! 1:2:3",
                "IP ! 1:2:3:4:5:6:7:8:9",
                "IP ! ::1::",
                "HOSTNAME ! -a",
                "MONTH ! Foo",
                "MONTHDAY ! 32",
                "TIME ! 24:00",
                "YEAR ! 123",
                "LOGLEVEL ! loud",
            })
    void doNotMatchOtherTexts(String name, String text) throws InvalidExtractorException {
        assertThat(isWhole(name, text)).isFalse();
    }

    @Test
    void canAllBeCompiled() throws InvalidExtractorException {
        for (String name : GrokDefinitions.STANDARD.names()) {
            Extractor extractor = Extracting.prepared("grok", "%{" + name + "}");
            extractor.matches("x".repeat(100));
        }
    }

    @Test
    void readLogsOfWebServers() throws InvalidExtractorException {
        String line = "127.0.0.1 - frank [10/Oct/2000:13:55:36 -0700] \"GET /a.gif HTTP/1.0\" 200 2326";
        String fields = "\"clientip\":\"127.0.0.1\",\"ident\":\"-\",\"auth\":\"frank\","
                + "\"timestamp\":\"10/Oct/2000:13:55:36 -0700\",\"verb\":\"GET\",\"request\":\"/a.gif\","
                + "\"httpversion\":\"1.0\",\"response\":\"200\",\"bytes\":\"2326\"";
        assertThat(Extracting.extracted("grok", "%{COMMONAPACHELOG}", line)).isEqualTo("{" + fields + "}");
        assertThat(Extracting.extracted("grok", "%{COMBINEDAPACHELOG}", line + " \"-\" \"curl/8\""))
                .isEqualTo("{" + fields + ",\"referrer\":\"\\\"-\\\"\",\"agent\":\"\\\"curl/8\\\"\"}");
    }

    @Test
    void readLinesOfSyslog() throws InvalidExtractorException {
        assertThat(Extracting.extracted("grok", "%{SYSLOGLINE}", "Jul  7 10:51:24 host sshd[43]: Accepted key"))
                .isEqualTo("{\"timestamp\":\"Jul  7 10:51:24\",\"logsource\":\"host\",\"program\":\"sshd\","
                        + "\"pid\":\"43\",\"message\":\"Accepted key\"}");
    }
}
