use crate::ffi::{self, temblor_buffer, temblor_error, temblor_instance, temblor_status};
use crate::instance::{call, One};
use crate::lent;
use crate::{Decoded, Decoder, Encoder, Error, Output};
use std::marker::PhantomData;
use std::mem::size_of;

const NEITHER: ffi::temblor_codec =
    ffi::temblor_codec { size: size_of::<ffi::temblor_codec>() as u32, reserved: 0, decode: None, encode: None };

/// The table of codecs of one type that only decode.
pub(crate) struct DecoderTable<T>(PhantomData<T>);

impl<T: Decoder> DecoderTable<T> {
    const HERE: ffi::temblor_codec = ffi::temblor_codec { decode: Some(decode::<T>), ..NEITHER };
    pub(crate) const TABLE: &'static ffi::temblor_codec = &Self::HERE;
}

/// The table of codecs of one type that only encode.
pub(crate) struct EncoderTable<T>(PhantomData<T>);

impl<T: Encoder> EncoderTable<T> {
    const HERE: ffi::temblor_codec = ffi::temblor_codec { encode: Some(encode::<T>), ..NEITHER };
    pub(crate) const TABLE: &'static ffi::temblor_codec = &Self::HERE;
}

/// The table of codecs of one type that do both.
pub(crate) struct Table<T>(PhantomData<T>);

impl<T: Decoder + Encoder> Table<T> {
    const HERE: ffi::temblor_codec =
        ffi::temblor_codec { decode: Some(decode::<T>), encode: Some(encode::<T>), ..NEITHER };
    pub(crate) const TABLE: &'static ffi::temblor_codec = &Self::HERE;
}

unsafe extern "C" fn decode<T: Decoder>(
    instance: *mut temblor_instance,
    bytes: *const u8,
    length: u64,
    json: *mut temblor_buffer,
    error: *mut temblor_error,
) -> temblor_status {
    unsafe {
        call(instance, error, |one: &mut One<T>, _| {
            let bytes = lent::slice(bytes, length, "the frame")?;
            let mut output = Output::new(json)?;
            match one.subject.decode(bytes, &mut output)? {
                Decoded::Nothing => Ok(ffi::TEMBLOR_DROP),
                Decoded::Value => finished(output),
            }
        })
    }
}

unsafe extern "C" fn encode<T: Encoder>(
    instance: *mut temblor_instance,
    json: *const u8,
    length: u64,
    bytes: *mut temblor_buffer,
    error: *mut temblor_error,
) -> temblor_status {
    unsafe {
        call(instance, error, |one: &mut One<T>, _| {
            let json = lent::text(ffi::temblor_text { bytes: json.cast(), length }, "the value")?;
            let mut output = Output::new(bytes)?;
            one.subject.encode(json, &mut output)?;
            finished(output)
        })
    }
}

fn finished(output: Output<'_>) -> Result<temblor_status, Error> {
    let needed = output.len() as u64;
    if output.finish() {
        Ok(ffi::TEMBLOR_OK)
    } else {
        Err(Error::full(needed))
    }
}
