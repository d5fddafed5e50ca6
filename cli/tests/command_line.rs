//! The program as its users run it.
#![allow(missing_docs, reason = "tests are read by name")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should say so at once")]

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

const ARTICLE: &str = "La maire de Lyon, Claire Marchand, a dénoncé un projet « absurde et ruineux ». \
    Selon la préfecture, le chantier aurait coûté du temps 😀.\n";

/// A folder of the test's own, removed at its end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("partipris-cli-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn write(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, content).unwrap();
        path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn run(folder: &Path, args: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_partipris"))
        .args(args)
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    // A program that reads no input closes the pipe: that is no failure of the test.
    let feeder = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().unwrap();
    feeder.join().unwrap();
    output
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn objects(output: &Output) -> Vec<Value> {
    text(&output.stdout).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn sentence(number: usize) -> String {
    format!("Le ministre numéro {number} a dénoncé une décision absurde.")
}

#[test]
fn standard_input_is_one_text() {
    let folder = Folder::new("stdin");
    let output = run(&folder.0, &[], ARTICLE.as_bytes());
    let found = objects(&output);
    assert!(output.status.success(), "{}", text(&output.stderr));
    assert_eq!((found.len(), &found[0]["id"]), (1, &Value::from("-")));
    assert_eq!(found[0]["sentences"].as_array().unwrap().len(), 2);
    assert_eq!(found[0]["tokens"]["length"], found[0]["tokens"]["start"].as_array().unwrap().len());
}

#[test]
fn a_folder_is_searched_by_name_and_one_bad_file_stops_nothing() {
    let folder = Folder::new("folder");
    folder.write("press/b.txt", sentence(2));
    folder.write("press/a.md", sentence(1));
    folder.write("press/deep/c.txt", b"caf\xe9");
    folder.write("press/picture.png", b"\x89PNG");
    let output = run(&folder.0, &["press", "missing.txt"], b"");
    let ids: Vec<_> = objects(&output).iter().map(|o| o["id"].as_str().unwrap().replace('\\', "/")).collect();
    assert_eq!(ids, ["press/a.md", "press/b.txt"]);
    assert_eq!(output.status.code(), Some(1));
    let errors = text(&output.stderr);
    assert!(errors.contains("2 inputs") && errors.contains("c.txt") && errors.contains("missing.txt"), "{errors}");
    assert!(errors.contains("not UTF-8 (byte 3)"), "{errors}");
}

#[test]
fn json_lines_keep_their_ids_and_their_order_on_any_number_of_threads() {
    let folder = Folder::new("lines");
    let lines: String = (0..100).map(|n| format!("{}\n", serde_json::json!({"id": n, "text": sentence(n)}))).collect();
    let one = run(&folder.0, &["--from", "jsonl", "-j", "1"], lines.as_bytes());
    let four = run(&folder.0, &["--from", "jsonl", "-j", "4"], lines.as_bytes());
    assert_eq!(one.stdout, four.stdout);
    let ids: Vec<_> = objects(&one).iter().map(|o| o["id"].as_u64().unwrap()).collect();
    assert_eq!(ids, (0..100).collect::<Vec<_>>());
}

#[test]
fn a_bad_line_is_named_and_passed_over() {
    let folder = Folder::new("bad-line");
    folder.write("corpus.jsonl", b"{\"id\":\"a\",\"text\":\"Bonjour.\"}\n{\"id\":1}\n\xff\n\n{\"text\":\"Adieu.\"}");
    let output = run(&folder.0, &["corpus.jsonl"], b"");
    let found = objects(&output);
    assert_eq!([&found[0]["id"], &found[1]["id"]], ["a", "corpus.jsonl:5"]);
    let errors = text(&output.stderr);
    assert!(errors.contains("corpus.jsonl:2: missing field `text`") && errors.contains("corpus.jsonl:3:"), "{errors}");
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn json_is_one_array_even_of_nothing() {
    let folder = Folder::new("json");
    folder.write("a.txt", ARTICLE);
    let both = run(&folder.0, &["-f", "json", "--with-text", "a.txt", "a.txt"], b"");
    let both: Value = serde_json::from_slice(&both.stdout).unwrap();
    assert_eq!((both.as_array().unwrap().len(), &both[1]["text"]), (2, &Value::from(ARTICLE)));
    fs::create_dir(folder.0.join("empty")).unwrap();
    let none: Value = serde_json::from_slice(&run(&folder.0, &["-f", "json", "empty"], b"").stdout).unwrap();
    assert_eq!(none, Value::Array(Vec::new()));
}

#[test]
fn offsets_count_utf16_units() {
    let folder = Folder::new("utf16");
    let output = objects(&run(&folder.0, &[], "😀 Paris.".as_bytes()));
    assert_eq!(output[0]["tokens"]["start"], serde_json::json!([0, 3, 8]));
}

#[test]
fn a_csv_gives_every_surface_back() {
    let folder = Folder::new("csv");
    let content = format!("{ARTICLE}\nIl a qualifié, d’après elle, ce « vote \"truqué\" » de scandaleux.");
    folder.write("a,b.txt", &content);
    let units: Vec<u16> = content.encode_utf16().collect();
    for table in ["cues", "quotes", "mentions"] {
        let output = run(&folder.0, &["-f", "csv", "--table", table, "a,b.txt"], b"");
        let mut reader = csv::Reader::from_reader(&output.stdout[..]);
        for row in reader.records().map(Result::unwrap) {
            let (start, end): (usize, usize) = (row[1].parse().unwrap(), row[2].parse().unwrap());
            assert_eq!((&row[0], &row[3]), ("a,b.txt", String::from_utf16(&units[start..end]).unwrap().as_str()));
        }
    }
    let scores = text(&run(&folder.0, &["-f", "csv", "--table", "scores", "a,b.txt"], b"").stdout);
    assert!(scores.starts_with("id,words,author_words,") && scores.contains("\r\n\"a,b.txt\","), "{scores}");
}

#[test]
fn conllu_has_ten_columns_and_contractions_as_ranges() {
    let folder = Folder::new("conllu");
    let output = text(&run(&folder.0, &["-f", "conllu"], ARTICLE.as_bytes()).stdout);
    assert!(output.starts_with("# newdoc id = -\n# sent_id = --1\n# text = La maire"), "{output}");
    let rows: Vec<Vec<&str>> =
        output.lines().filter(|l| !l.is_empty() && !l.starts_with('#')).map(|l| l.split('\t').collect()).collect();
    assert!(rows.iter().all(|row| row.len() == 10));
    let at = rows.iter().position(|row| row[1] == "du").unwrap();
    assert!(rows[at][0].contains('-'));
    assert_eq!([rows[at + 1][1], rows[at + 2][1]], ["de", "le"]);
    assert!(rows.iter().any(|row| row[1] == "😀" && row[9] == "SpaceAfter=No"));
}

#[test]
fn the_report_holds_the_whole_text_as_text() {
    let folder = Folder::new("html");
    let output = text(&run(&folder.0, &["-f", "html"], "Un <script>alert(1)</script> scandaleux.".as_bytes()).stdout);
    assert!(output.starts_with("<!doctype html>") && output.ends_with("</html>\n"));
    assert!(!output.contains("<script"), "{output}");
    assert!(output.contains("&lt;script&gt;"));
}

#[test]
fn an_unusable_lexicon_is_named_with_its_line() {
    let folder = Folder::new("lexicon");
    folder.write("mine.tsv", "seulement une colonne\n");
    let output = run(&folder.0, &["--lexicon", "mine.tsv"], b"x");
    let errors = text(&output.stderr);
    assert_eq!(output.status.code(), Some(2));
    assert!(errors.contains("mine.tsv") && errors.contains("line 1"), "{errors}");
}

#[test]
fn output_goes_to_a_file_and_no_bar_is_drawn_where_nobody_looks() {
    let folder = Folder::new("output");
    folder.write("a.txt", ARTICLE);
    let output = run(&folder.0, &["a.txt", "-o", "out.jsonl"], b"");
    assert!(output.stdout.is_empty() && output.stderr.is_empty());
    assert!(fs::read_to_string(folder.0.join("out.jsonl")).unwrap().ends_with("}\n"));
}
