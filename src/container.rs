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

/// CRC-32 (IEEE 802.3, as in gzip). Four bytes a step by tables that are computed anew each time: they are quicker
/// to make than to download.
pub fn crc32(bytes: &[u8]) -> u32 {
    let tables = crc_tables();
    let entry = |table: usize, index: u32| tables.get(table * 256 + (index & 0xFF) as usize).copied().unwrap_or(0);
    let (words, rest) = bytes.as_chunks::<4>();
    let crc = words.iter().fold(u32::MAX, |crc, &word| {
        let mixed = crc ^ u32::from_le_bytes(word);
        entry(3, mixed) ^ entry(2, mixed >> 8) ^ entry(1, mixed >> 16) ^ entry(0, mixed >> 24)
    });
    !rest.iter().fold(crc, |crc, &byte| (crc >> 8) ^ entry(0, crc ^ u32::from(byte)))
}

/// What each byte does to the checksum, alone and with one, two and three bytes after it ("slicing by four").
fn crc_tables() -> [u32; 1024] {
    let mut tables = [0; 1024];
    let mut table = |place: usize, byte: u32| {
        let crc = if place == 0 {
            (0..8).fold(byte, |crc, _| if crc & 1 == 1 { (crc >> 1) ^ 0xEDB8_8320 } else { crc >> 1 })
        } else {
            let before = |index: u32| tables.get((index & 0xFF) as usize).copied().unwrap_or(0);
            let last = tables.get((place - 1) * 256 + byte as usize).copied().unwrap_or(0);
            (last >> 8) ^ before(last)
        };
        if let Some(entry) = tables.get_mut(place * 256 + byte as usize) {
            *entry = crc;
        }
    };
    (0..4).for_each(|place| (0..256).for_each(|byte| table(place, byte)));
    tables
}
