//! Writes the container that `partipris::model` reads.

use partipris::model::{FORMAT, MAGIC, crc32};

/// A model file to be: named sections in the order they were added.
#[derive(Debug, Default)]
pub struct ModelFile {
    sections: Vec<(&'static str, Vec<u8>)>,
}

impl ModelFile {
    /// With one more section; `name` is ASCII and at most 255 bytes long.
    #[must_use]
    pub fn with(mut self, name: &'static str, content: Vec<u8>) -> Self {
        self.sections.push((name, content));
        self
    }

    /// The whole file.
    ///
    /// # Panics
    /// Where there are more than 255 sections or one is longer than 4 GiB.
    #[allow(clippy::expect_used, reason = "a model that large is a programming error of the trainer")]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut body = vec![u8::try_from(self.sections.len()).expect("few sections")];
        for (name, content) in &self.sections {
            put_string(&mut body, name);
            body.extend(u32::try_from(content.len()).expect("sections below 4 GiB").to_le_bytes());
        }
        for (_, content) in &self.sections {
            body.extend(content);
        }
        let mut file = MAGIC.to_vec();
        file.extend(FORMAT.to_le_bytes());
        file.extend(crc32(&body).to_le_bytes());
        file.extend(body);
        file
    }
}

/// Appends a string as `partipris::Reader::string` reads it.
///
/// # Panics
/// Where it is longer than 255 bytes.
#[allow(clippy::expect_used, reason = "labels and names are short by nature")]
pub fn put_string(bytes: &mut Vec<u8>, text: &str) {
    bytes.push(u8::try_from(text.len()).expect("strings in models are short"));
    bytes.extend(text.as_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;
    use partipris::model::Model;

    #[test]
    fn what_is_written_is_read() {
        let bytes = ModelFile::default().with("one", vec![1, 2]).with("two", Vec::new()).to_bytes();
        let model = Model::from_bytes(&bytes).unwrap();
        assert_eq!(model.section("one").unwrap().bytes(2), Ok(&[1, 2][..]));
        assert!(model.section("two").unwrap().finish().is_ok());
    }
}
