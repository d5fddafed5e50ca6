"""Analyses a corpus that lies in DuckDB, with the command line as the map step.

    pip install duckdb==2.0.0
    python corpus.py corpus.jsonl          # rows {"id", "text"}; CSV and Parquet work the same way

DuckDB writes each share of the rows as JSON Lines, one `partipris` per share runs beside the others, and DuckDB
reads the results back as one table. The shares change nothing in the results: every text is analysed by itself.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

import duckdb

SHARES = 4

SUMMARY = """
    SELECT id, scores.words AS words, len(quotes) AS quotes, len(cues) AS cues, scores.evaluativeLoad.value AS load
    FROM analyses ORDER BY id
"""


def write_shares(corpus: str, folder: Path) -> list[Path]:
    """Cuts the corpus into files of JSON Lines, by a hash of the id."""
    shares = []
    for share in range(SHARES):
        path = folder / f"share-{share}.jsonl"
        duckdb.sql(
            f"COPY (SELECT id, text FROM '{corpus}' WHERE hash(id) % {SHARES} = {share}) TO '{path}' (FORMAT json)"
        )
        shares.append(path)
    return shares


def analyze(program: str, shares: list[Path]) -> list[Path]:
    """Runs one process per share."""
    results = [share.with_suffix(".out.jsonl") for share in shares]
    processes = [
        subprocess.Popen([program, str(share), "--threads", "1", "--output", str(result)])
        for share, result in zip(shares, results)
    ]
    if any(process.wait() != 0 for process in processes):
        sys.exit("a share failed")
    return results


def main() -> None:
    corpus, program = sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else "partipris"
    with tempfile.TemporaryDirectory() as folder:
        results = analyze(program, write_shares(corpus, Path(folder)))
        table = duckdb.read_json([str(result) for result in results], format="newline_delimited")
        rows = table.query("analyses", SUMMARY)
        for row in rows.fetchall():
            print(json.dumps(dict(zip(rows.columns, row)), ensure_ascii=False))


if __name__ == "__main__":
    main()
