//! Prints the analysis of a file: `cargo run --example analyze -- FILE [tokens]`.

use std::error::Error;

use partipris::cue::Voice;
use partipris::{Analysis, Analyzer};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let path = arguments.next().ok_or("usage: analyze FILE [tokens]")?;
    let text = std::fs::read_to_string(&path)?;
    let analysis = Analyzer::new()?.analyze(&text);
    if arguments.next().as_deref() == Some("tokens") {
        print_tokens(&analysis, &text);
    } else {
        print_findings(&analysis, &text);
    }
    Ok(())
}

fn print_tokens(analysis: &Analysis, text: &str) {
    for sentence in &analysis.sentences {
        println!("# {}", sentence.span.slice(text));
        for token in &analysis.tokens[sentence.tokens.start as usize..sentence.tokens.end as usize] {
            let (surface, lemma) = (token.span.slice(text), analysis.lemmas.get(token.lemma));
            println!("{surface}\t{lemma}\t{}\t{:?}\t{:?}", token.upos.name(), token.kind, token.morph);
        }
    }
}

fn print_findings(analysis: &Analysis, text: &str) {
    let name = |id: u32| analysis.entities.get(id as usize).map_or("?", |entity| entity.name.as_str());
    for entity in &analysis.entities {
        let mentions = entity.mentions.iter().filter_map(|&m| analysis.mentions.get(m as usize));
        let surfaces: Vec<String> = mentions
            .map(|m| {
                format!("{}{}", m.span.slice(text), m.stands_for.map_or(String::new(), |e| format!(" → {}", name(e.0))))
            })
            .collect();
        println!("ENTITY {} {}: {}", entity.kind.name(), entity.name, surfaces.join(" | "));
    }
    for quote in &analysis.quotes {
        let speaker = quote.speaker.map_or("-", |id| name(id.0));
        let words = quote.speaker_span.map_or("-", |span| span.slice(text));
        let (cue, via) = (quote.cue.map_or("-", |span| span.slice(text)), quote.via.map_or("-", |id| name(id.0)));
        println!("QUOTE {} [{speaker}; {words}; {cue}; via {via}] {}", quote.kind.name(), quote.span.slice(text));
    }
    for cue in &analysis.cues {
        let voice = match cue.voice {
            Voice::Author => "author",
            Voice::Unnamed => "unnamed",
            Voice::Speaker(id) => name(id.0),
        };
        let target = cue.target.map_or("-", |id| name(id.0));
        println!(
            "CUE {} {}/{} {:+.2} voice {voice} target {target} ({}) {:?} {}",
            cue.span.slice(text),
            cue.dimension.name(),
            cue.subtype,
            cue.value,
            cue.target_rule.name(),
            cue.modifiers,
            cue.entry
        );
    }
    println!("{:#?}", analysis.scores.evaluative_load.rate);
}
