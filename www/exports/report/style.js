/** The report's own style: underline, weight and signs tell marks apart, colour only helps; it prints. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1b1b1a; --paper: #fdfcf9; --soft: #e6ecf5; --rule: #767470; --grey: #5f5d5a }
@media (prefers-color-scheme: dark) { :root { --ink: #eceae5; --paper: #191918; --soft: #2b3442; --rule: #8f8c87; --grey: #a9a6a1 } }
body { margin: 0; padding: 1.5rem; background: var(--paper); color: var(--ink); font: 1.125rem/1.65 Georgia, 'Times New Roman', serif }
main { max-width: 66ch; margin: auto } h1 { font-size: 1.6em; line-height: 1.25 } h2 { font-size: 1.2em; margin-top: 2.5em }
p { margin: 0 0 1em; overflow-wrap: anywhere } .note, .thin { color: var(--grey) } .note { font-size: .85em }
.mention { background: var(--soft); border-radius: .15em } .quote { font-style: italic }
.cue { text-decoration: underline; text-underline-offset: .2em; text-decoration-thickness: .1em }
.commitment { text-decoration-style: dashed } .staging { text-decoration-style: dotted } .attribution { text-decoration-style: double }
sup { font-size: .65em; line-height: 0 } a { color: inherit }
table { border-collapse: collapse; width: 100%; font: .85rem/1.4 system-ui, sans-serif } section { overflow-x: auto }
th, td { text-align: left; vertical-align: top; padding: .35em .6em .35em 0; border-bottom: 1px solid var(--rule); font-weight: normal } thead th { font-weight: bold }
tr:target { background: var(--soft) }
@media print { body { padding: 0; background: none; color: #000 } tr, h2 { break-inside: avoid } h2 { break-after: avoid } }
`;
