//! A page to read or print, without script: the marked text of each article, then its tables.

use std::fmt::Write;

use partipris::{Analysis, Span};

use super::{name, plain_id, slice, voice};
use crate::input::Text;

const STYLE: &str = include_str!("report.css");

/// Ends the page.
pub(super) const FOOT: &str = "</main>\n</html>\n";

/// Begins the page. Nothing is loaded and nothing runs.
pub(super) fn head() -> String {
    format!(
        "<!doctype html>\n<html lang=\"fr\">\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Partipris</title>\n\
         <style>{STYLE}</style>\n<main>\n"
    )
}

/// One text.
pub(super) fn article(text: &Text, analysis: &Analysis) -> String {
    let mut out = String::new();
    put(&mut out, format_args!("<article>\n<h1>{}</h1>\n", escaped(&plain_id(&text.id))));
    marked(&mut out, &text.text, analysis);
    actors(&mut out, analysis);
    quotes(&mut out, &text.text, analysis);
    cues(&mut out, &text.text, analysis);
    out.push_str("</article>\n");
    out
}

fn put(out: &mut String, content: std::fmt::Arguments<'_>) {
    // Writing into a String cannot fail.
    let _ = out.write_fmt(content);
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A stretch to mark: where, its class, and what the reader is told about it.
struct Mark<'a> {
    span: Span,
    class: &'static str,
    title: &'a str,
}

/// The text with its cues and mentions; where two overlap, the one that begins first is marked, a cue before a name.
fn marked(out: &mut String, text: &str, analysis: &Analysis) {
    let cues = analysis.cues.iter().map(|cue| Mark { span: cue.span, class: "cue", title: cue.dimension.name() });
    let mentions = analysis.mentions.iter().map(|mention| Mark {
        span: mention.span,
        class: "mention",
        title: name(analysis, Some(mention.entity)),
    });
    let mut marks: Vec<Mark<'_>> = cues.chain(mentions).collect();
    marks.sort_by_key(|mark| mark.span.start());
    out.push_str("<div class=\"text\">");
    let mut done = 0;
    for Mark { span, class, title } in marks {
        let (start, end) = (span.start() as usize, span.end() as usize);
        if start < done {
            continue;
        }
        out.push_str(&escaped(text.get(done..start).unwrap_or("")));
        let (title, surface) = (escaped(title), escaped(span.slice(text)));
        put(out, format_args!("<mark class=\"{class}\" title=\"{title}\">{surface}</mark>"));
        done = end;
    }
    out.push_str(&escaped(text.get(done..).unwrap_or("")));
    out.push_str("</div>\n");
}

/// A table, unless it would be empty.
fn table(out: &mut String, title: &str, columns: &[&str], rows: impl Iterator<Item = Vec<String>>) {
    let mut rows = rows.peekable();
    if rows.peek().is_none() {
        return;
    }
    put(out, format_args!("<table>\n<caption>{title}</caption>\n<tr>"));
    for column in columns {
        put(out, format_args!("<th scope=\"col\">{column}</th>"));
    }
    out.push_str("</tr>\n");
    for row in rows {
        out.push_str("<tr>");
        for cell in row {
            put(out, format_args!("<td>{}</td>", escaped(&cell)));
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</table>\n");
}

fn actors(out: &mut String, analysis: &Analysis) {
    let named = analysis.entities.iter().filter(|entity| !entity.mentions.is_empty());
    let rows = named.map(|e| vec![e.name.clone(), e.kind.name().to_owned(), e.mentions.len().to_string()]);
    table(out, "Acteurs", &["Nom", "Type", "Mentions"], rows);
}

fn quotes(out: &mut String, text: &str, analysis: &Analysis) {
    let rows = analysis.quotes.iter().map(|quote| {
        let speaker = match name(analysis, quote.speaker) {
            "" => slice(text, quote.speaker_span),
            name => name,
        };
        [speaker, quote.kind.name(), quote.span.slice(text)].map(str::to_owned).to_vec()
    });
    table(out, "Paroles rapportées", &["Qui", "Forme", "Propos"], rows);
}

fn cues(out: &mut String, text: &str, analysis: &Analysis) {
    let rows = analysis.cues.iter().map(|cue| {
        let (value, rule) = (format!("{:+.2}", cue.value), cue.entry.as_str());
        let (words, who) = (cue.span.slice(text), voice(analysis, cue.voice));
        [words, cue.dimension.name(), &value, who, name(analysis, cue.target), rule].map(str::to_owned).to_vec()
    });
    table(out, "Marques de position", &["Mots", "Dimension", "Valeur", "Voix", "Cible", "Entrée"], rows);
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn text_is_never_markup() {
        assert_eq!(escaped("<b a=\"1\">&"), "&lt;b a=&quot;1&quot;&gt;&amp;");
    }
}
