use crate::panicking::Panicking;
use temblor_connector::{Create, Decoded, Decoder, Encoder, Error, Host, Output, Settings};

pub(crate) struct PanicsCodec {
    told: Panicking,
}

impl Create for PanicsCodec {
    fn create(_host: &Host, settings: &Settings<'_>) -> Result<Self, Error> {
        Ok(Self { told: Panicking::of(settings)? })
    }
}

impl Decoder for PanicsCodec {
    fn decode(&mut self, bytes: &[u8], json: &mut Output<'_>) -> Result<Decoded, Error> {
        json.put(bytes);
        self.told.or_not("decode");
        Ok(Decoded::Value)
    }
}

impl Encoder for PanicsCodec {
    fn encode(&mut self, json: &str, bytes: &mut Output<'_>) -> Result<(), Error> {
        bytes.put(json.as_bytes());
        self.told.or_not("encode");
        Ok(())
    }
}

impl Drop for PanicsCodec {
    fn drop(&mut self) {
        self.told.or_not("destroy");
    }
}
