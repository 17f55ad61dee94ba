//! What kind of picture some bytes are, and how large it is, by their own first bytes. What a message says about a file may
//! be wrong, and a small file can be a giant picture.

/// A picture's kind and size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape {
    /// Its media type.
    pub mime: &'static str,
    /// Points in a row.
    pub width: u32,
    /// Rows.
    pub height: u32,
}

/// Reads the first bytes of a PNG (ISO 15948), JPEG (ITU-T T.81), GIF (89a) or WebP (RFC 9649) file; `None` for anything
/// else.
pub fn shape(bytes: &[u8]) -> Option<Shape> {
    let (mime, (width, height)) = match bytes {
        [0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, ..] => ("image/png", png(bytes)?),
        [0xff, 0xd8, 0xff, ..] => ("image/jpeg", jpeg(bytes)?),
        [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => ("image/gif", gif(bytes)?),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => ("image/webp", webp(bytes)?),
        _ => return None,
    };
    (width > 0 && height > 0).then_some(Shape { mime, width, height })
}

/// A number of so many bytes at a place, the largest part first.
fn big(bytes: &[u8], at: usize, length: usize) -> Option<u32> {
    Some(bytes.get(at..at + length)?.iter().fold(0, |number, byte| number << 8 | u32::from(*byte)))
}

/// The same with the smallest part first.
fn little(bytes: &[u8], at: usize, length: usize) -> Option<u32> {
    Some(bytes.get(at..at + length)?.iter().rev().fold(0, |number, byte| number << 8 | u32::from(*byte)))
}

fn png(bytes: &[u8]) -> Option<(u32, u32)> {
    (bytes.get(12..16)? == b"IHDR").then_some((big(bytes, 16, 4)?, big(bytes, 20, 4)?))
}

fn gif(bytes: &[u8]) -> Option<(u32, u32)> {
    Some((little(bytes, 6, 2)?, little(bytes, 8, 2)?))
}

/// Goes from segment to segment to the one that begins the picture.
fn jpeg(bytes: &[u8]) -> Option<(u32, u32)> {
    let mut at = 2;
    loop {
        let (mark, kind) = (big(bytes, at, 1)?, big(bytes, at + 1, 1)?);
        match (mark, kind) {
            (0xff, 0xff) => at += 1,
            (0xff, 0xc0..=0xcf) if !matches!(kind, 0xc4 | 0xc8 | 0xcc) => {
                return Some((big(bytes, at + 7, 2)?, big(bytes, at + 5, 2)?));
            }
            (0xff, 0x01 | 0xd0..=0xd8) => at += 2,
            (0xff, _) => at += 2 + usize::try_from(big(bytes, at + 2, 2)?.max(2)).ok()?,
            _ => return None,
        }
    }
}

fn webp(bytes: &[u8]) -> Option<(u32, u32)> {
    match bytes.get(12..16)? {
        b"VP8X" => Some((little(bytes, 24, 3)? + 1, little(bytes, 27, 3)? + 1)),
        b"VP8L" => {
            let sides = little(bytes, 21, 4)?;
            Some(((sides & 0x3fff) + 1, (sides >> 14 & 0x3fff) + 1))
        }
        b"VP8 " => Some((little(bytes, 26, 2)? & 0x3fff, little(bytes, 28, 2)? & 0x3fff)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Shape, shape};

    fn read(bytes: &[u8]) -> Option<(&'static str, u32, u32)> {
        shape(bytes).map(|Shape { mime, width, height }| (mime, width, height))
    }

    #[test]
    fn kinds_and_sizes_are_read_from_the_first_bytes() {
        let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02\x80\0\0\x01\xe0\x08\x06";
        assert_eq!(read(png), Some(("image/png", 640, 480)));
        let gif = b"GIF89a\x80\x02\xe0\x01";
        assert_eq!(read(gif), Some(("image/gif", 640, 480)));
        let mut jpeg =
            b"\xff\xd8\xff\xe1\0\x08Exif\0\0\xff\xff\xff\xc2\0\x11\x08\x01\xe0\x02\x80\x03".to_vec();
        assert_eq!(read(&jpeg), Some(("image/jpeg", 640, 480)));
        jpeg.truncate(14);
        assert_eq!(read(&jpeg), None);
        let lossy = b"RIFF\0\0\0\0WEBPVP8 \0\0\0\0\0\0\0\x9d\x01\x2a\x80\x02\xe0\x01";
        assert_eq!(read(lossy), Some(("image/webp", 640, 480)));
        let lossless = b"RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2f\x7f\xc2\x77\0";
        assert_eq!(read(lossless), Some(("image/webp", 640, 480)));
        let extended = b"RIFF\0\0\0\0WEBPVP8X\0\0\0\0\0\0\0\0\x7f\x02\0\xdf\x01\0";
        assert_eq!(read(extended), Some(("image/webp", 640, 480)));
    }

    #[test]
    fn anything_else_is_no_picture() {
        for bytes in [
            &b""[..],
            b"<svg onload=alert(1)>",
            b"%PDF-1.7",
            b"\x89PNG\r\n\x1a\n",
            b"GIF89a",
            b"\xff\xd8\xff",
        ] {
            assert_eq!(read(bytes), None);
        }
        assert_eq!(read(b"GIF89a\0\0\xe0\x01"), None, "nothing to see");
    }
}
