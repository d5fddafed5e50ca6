//! Writes the container that [`Model`](crate::model::Model) reads. Compiled into both the build script and the crate.

/// First bytes of every file.
pub const MAGIC: [u8; 8] = *b"PARTIPRI";

/// Version of the container and of every section in it; raised whenever either changes.
pub const FORMAT: u32 = 1;

/// A file of these sections; a name or a list longer than its length field can say is cut.
pub fn write(sections: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let count = u8::try_from(sections.len()).unwrap_or(u8::MAX);
    let mut body = vec![count];
    for (name, content) in sections.iter().take(usize::from(count)) {
        let name = name.as_bytes();
        body.push(u8::try_from(name.len()).unwrap_or(u8::MAX));
        body.extend(name.iter().take(usize::from(u8::MAX)));
        body.extend(u32::try_from(content.len()).unwrap_or(u32::MAX).to_le_bytes());
    }
    for (_, content) in sections.iter().take(usize::from(count)) {
        body.extend(content);
    }
    let mut file = MAGIC.to_vec();
    file.extend(FORMAT.to_le_bytes());
    file.extend(crc32(&body).to_le_bytes());
    file.extend(body);
    file
}

/// CRC-32 (IEEE 802.3, as in gzip); one small table, because the download counts more than its speed.
pub fn crc32(bytes: &[u8]) -> u32 {
    const TABLE: [u32; 256] = crc_table();
    !bytes.iter().fold(u32::MAX, |crc, &byte| {
        let index = (crc ^ u32::from(byte)) & 0xFF;
        (crc >> 8) ^ TABLE.get(index as usize).copied().unwrap_or(0)
    })
}

#[allow(clippy::indexing_slicing, reason = "evaluated at compile time only")]
const fn crc_table() -> [u32; 256] {
    let mut table = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        #[allow(clippy::cast_possible_truncation, reason = "below 256")]
        let mut crc = byte as u32;
        let mut bit = 0;
        while bit < 8 {
            crc = if crc & 1 == 1 { (crc >> 1) ^ 0xEDB8_8320 } else { crc >> 1 };
            bit += 1;
        }
        table[byte] = crc;
        byte += 1;
    }
    table
}
