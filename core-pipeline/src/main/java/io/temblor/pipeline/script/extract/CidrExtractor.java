package io.temblor.pipeline.script.extract;

import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The extractor `cidr`: texts that are an IP address or a network of them, such as `10.22.0.0/16`, or with networks as
/// its argument those that are an address in one of them.
///
/// It yields `{"prefix": […], "mask": […]}`: of IPv4 the four bytes, of IPv6 the eight groups of 16 bits.
final class CidrExtractor implements Extractor {
    private final List<IpNetwork> networks;

    /// @param networks where an address must lie; none if any will do
    private CidrExtractor(List<IpNetwork> networks) {
        this.networks = List.copyOf(networks);
    }

    static Extractor prepare(String argument) throws InvalidExtractorException {
        List<IpNetwork> networks = new ArrayList<>();
        if (!argument.isBlank()) {
            for (String network : argument.split(",", -1)) {
                networks.add(network(network.strip()));
            }
        }
        return new CidrExtractor(networks);
    }

    private static IpNetwork network(String text) throws InvalidExtractorException {
        boolean isWhole = text.indexOf('/') >= 0 || IpNetwork.ofAddress(text) != null;
        IpNetwork network = isWhole ? IpNetwork.ofText(text) : null;
        if (network == null) {
            throw new InvalidExtractorException("expected a network such as 10.22.0.0/16 or 2001:db8::/32, found "
                    + (text.isEmpty() ? "nothing" : Excerpt.of(text)));
        }
        if (!network.isExact()) {
            throw new InvalidExtractorException("the network " + Excerpt.of(text) + " has bits behind its first "
                    + network.length() + ", which would have to be zero");
        }
        return network;
    }

    @Override
    public @Nullable Value extract(String text) {
        IpNetwork found = find(text);
        if (found == null) {
            return null;
        }
        return RecordValue.builder()
                .put("prefix", found.prefix())
                .put("mask", found.mask())
                .build();
    }

    @Override
    public boolean matches(String text) {
        return find(text) != null;
    }

    private @Nullable IpNetwork find(String text) {
        if (networks.isEmpty()) {
            IpNetwork network = IpNetwork.ofText(text);
            return network != null && network.isExact() ? network : null;
        }
        IpNetwork address = IpNetwork.ofAddress(text);
        return address != null && isWithin(address) ? address : null;
    }

    private boolean isWithin(IpNetwork address) {
        for (int i = 0; i < networks.size(); i++) {
            if (networks.get(i).contains(address)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public int cost() {
        return 30;
    }
}
