use super::driver::{fallible, Driver};
use super::host::TestHost;
use crate::ffi::{self, temblor_buffer};
use crate::Error;
use std::mem::size_of;

/// A codec that is driven.
pub struct TestCodec {
    driver: Driver,
    table: &'static ffi::temblor_codec,
    room: usize,
}

impl TestCodec {
    pub(super) fn new(driver: Driver) -> Self {
        let table = unsafe { driver.component.codec.as_ref() }.expect("a codec has a table");
        Self { driver, table, room: 4096 }
    }

    /// What the engine offers to the codec.
    pub fn host(&self) -> &TestHost {
        &self.driver.host
    }

    /// The JSON text of the value that the bytes stand for, or none if they stand for none.
    pub fn decode(&mut self, bytes: &[u8]) -> Result<Option<String>, Error> {
        let decoded = self.recode(self.table.decode.expect("a codec that decodes"), bytes)?;
        Ok(decoded.map(|json| String::from_utf8(json).expect("JSON text is UTF-8")))
    }

    /// The bytes that stand for a value, given as JSON text without spaces.
    pub fn encode(&mut self, json: &str) -> Result<Vec<u8>, Error> {
        let encode = self.table.encode.expect("a codec that encodes");
        Ok(self.recode(encode, json.as_bytes())?.expect("encode does not drop"))
    }

    /// A buffer that was too small is replaced by one that does.
    fn recode(&mut self, function: ffi::temblor_recode_function, bytes: &[u8]) -> Result<Option<Vec<u8>>, Error> {
        loop {
            let mut room = vec![0u8; self.room];
            let mut buffer = temblor_buffer {
                size: size_of::<temblor_buffer>() as u32,
                reserved: 0,
                data: room.as_mut_ptr(),
                capacity: room.len() as u64,
                length: 0,
                needed: 0,
            };
            let (instance, length) = (self.driver.instance, bytes.len() as u64);
            let result = fallible(|error| unsafe { function(instance, bytes.as_ptr(), length, &mut buffer, error) });
            match result {
                Ok(ffi::TEMBLOR_DROP) => return Ok(None),
                Ok(_) => {
                    room.truncate(buffer.length as usize);
                    return Ok(Some(room));
                }
                Err(small) if small.is_full() => {
                    assert!(buffer.needed > self.room as u64, "{} bytes would do, but were lent", buffer.needed);
                    self.room = buffer.needed as usize;
                }
                Err(problem) => return Err(problem),
            }
        }
    }
}
