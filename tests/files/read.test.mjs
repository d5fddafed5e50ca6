/** Every kind of file gives the article that was put into it; what cannot be read is refused by a code that has a sentence. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { zipSync } from 'fflate';

import { isAddress } from '../../www/readers/url.js';
import { en } from '../../www/strings/en.js';
import { fr } from '../../www/strings/fr.js';
import { useReaders } from './reading.mjs';
import { ARTICLE, docx, eml, lockedPdf, odt, PARAGRAPHS, pdf, png, richDocx, scannedPdf, TITLE, utf8, windows1252 } from './samples.mjs';

const { read, call } = useReaders();

/** @param {Promise<any>} reading @param {string} code */
async function refused(reading, code) {
  const answer = await reading;
  assert.equal(answer.code, code);
  for (const strings of [fr, en]) assert.ok(strings[`error.${code}`]?.length > 20, `no sentence for ${code}`);
}

const utf16 = (/** @type {string} */ text, /** @type {boolean} */ big) => {
  const bytes = Buffer.from(text, 'utf16le');
  return new Uint8Array(big ? bytes.swap16() : bytes);
};
const asOneByte = ARTICLE.replaceAll('\u202f', '\u00a0');
const asLatin1 = asOneByte.replaceAll('’', "'").replaceAll('œ', 'oe');

for (const [name, bytes, text, encoding] of [
  ['UTF-8', utf8(ARTICLE), ARTICLE, 'UTF-8'],
  ['UTF-8 with a mark', utf8(`\ufeff${ARTICLE}`), ARTICLE, 'UTF-8'],
  ['UTF-16, little end first', utf16(`\ufeff${ARTICLE}`, false), ARTICLE, 'UTF-16LE'],
  ['UTF-16, big end first', utf16(`\ufeff${ARTICLE}`, true), ARTICLE, 'UTF-16BE'],
  ['UTF-16 without a mark', utf16(ARTICLE, false), ARTICLE, 'UTF-16LE'],
  ['UTF-16 without a mark, big end first', utf16(ARTICLE, true), ARTICLE, 'UTF-16BE'],
  ['Windows-1252', windows1252(ARTICLE), asOneByte, 'Windows-1252'],
  ['Latin-1', windows1252(asLatin1), asLatin1, 'Latin-1'],
  ['Latin-1 after a long plain start', windows1252(`${'Plain words. '.repeat(9000)}${asLatin1}`), `${'Plain words. '.repeat(9000)}${asLatin1}`, 'Latin-1'],
  ['a few words of Latin-1', windows1252('Le maire a créé a'), 'Le maire a créé a', 'Latin-1'],
  ['Windows line ends', utf8(ARTICLE.replaceAll('\n', '\r\n')), ARTICLE, 'UTF-8'],
]) {
  test(`text in ${name}`, async () => {
    assert.deepEqual(await read('article.txt', bytes), { text, encoding });
  });
}

test('text that is not Western is not read as if it were', async () => {
  const russian = 'Президент заявил во вторник, что проект будет закрыт. Оппозиция требует объяснений.';
  const bytes = Uint8Array.from([...russian].map((letter) => (letter > 'ÿ' ? letter.charCodeAt(0) - 0x350 : letter.charCodeAt(0))));
  assert.deepEqual(await read('article.txt', bytes), { text: russian, encoding: 'windows-1251' });
});

test('Word: title and paragraphs', async () => {
  assert.deepEqual(await read('article.docx', await docx()), { text: ARTICLE, encoding: 'Word' });
});

test('Word: line breaks, lists, tables and notes stay apart from the words around them', async () => {
  const { text } = await read('article.docx', await richDocx());
  assert.deepEqual(text.split('\n\n'), ['Première ligne\nseconde ligne', 'Un point', 'Ville', 'Voix', 'Avec une note.', 'Au bas de la page.']);
});

test('OpenDocument: title and paragraphs', async () => {
  assert.deepEqual(await read('article.odt', odt()), { text: ARTICLE, encoding: 'OpenDocument' });
});

test('OpenDocument: spaces and breaks count, what is deleted or remarked does not', async () => {
  const body = '<text:tracked-changes><text:p>supprimé</text:p></text:tracked-changes><text:list><text:list-item><text:p>Un<text:s text:c="2"/>point</text:p></text:list-item></text:list>'
    + '<text:p>Avant<text:line-break/>après<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>note</text:p></text:note-body></text:note>.'
    + '<office:annotation><text:p>remarque</text:p></office:annotation></text:p>';
  assert.equal((await read('a.odt', odt(body))).text, 'Un  point\n\nAvant\naprès.');
});

test('Markdown without its marks', async () => {
  const markdown = `---\ntitle: x\n---\n# ${TITLE}\n\n${PARAGRAPHS[0]}\n\n**Selon** la [préfecture](https://exemple.fr), *tout* va\nbien&nbsp;!\n\n- un\n- deux\n\n> cité <b>ici</b>\n`;
  const { text } = await read('article.md', utf8(markdown));
  assert.deepEqual(text.split('\n\n'), [TITLE, PARAGRAPHS[0], 'Selon la préfecture, tout va bien\u00a0!', 'un', 'deux', 'cité ici']);
});

test('e-mail: subject and text, whichever part holds it', async () => {
  assert.deepEqual(await read('message.eml', eml()), { text: ARTICLE, encoding: 'e-mail' });
  const html = `<p>${PARAGRAPHS[0]}</p><ul><li><a href="#">Se désabonner</a></li><li><a href="#">Voir en ligne</a></li><li><a href="#">Partager</a></li></ul>`;
  assert.equal((await read('sans-nom', eml({ html }))).text, `${TITLE}\n\n${PARAGRAPHS[0]}`);
});

const page = `<html><head><title>${TITLE}</title></head><body><nav><a href="/">Accueil</a></nav><article><h1>${TITLE}</h1>${PARAGRAPHS.concat(PARAGRAPHS).map((text) => `<p>${text}</p>`).join('')}</article>
  <footer>Mentions légales</footer><script>window.hacked = 1</script></body></html>`;

test('a saved page: the article with its typography, without the menus', async () => {
  for (const name of ['page.html', 'page']) {
    assert.deepEqual(await read(name, utf8(page)), { text: [TITLE, ...PARAGRAPHS, ...PARAGRAPHS].join('\n\n'), encoding: 'UTF-8' });
  }
});

test('a saved page says its own encoding', async () => {
  const declared = page.replace('<head>', '<head><meta charset="iso-8859-15">').replaceAll('\u202f', '\u00a0').replaceAll('’', "'").replaceAll('œ', '½');
  const { text, encoding } = await read('page.html', windows1252(declared));
  assert.equal(encoding, 'iso-8859-15');
  assert.match(text, /chœur/);
});

test('rich paste keeps paragraphs, headings, links and items, drops menus and scripts', async () => {
  const html = `<h2>Titre</h2><ul><li><a href="/a">Accueil</a></li><li><a href="/b">Sport</a></li><li><a href="/c">Météo</a></li></ul>
    <p>Un <a href="/x">lien</a> dans<br>le texte, le 1<sup>er</sup> mars<sup><a href="#n">[1]</a></sup>\u202f; 12\u00a0m<sup>2</sup>.</p><div>Sans paragraphe<div>dedans</div>après</div>
    <ol><li>premier</li><li><p>second</p></li></ol><script>alert(1)</script><style>p{}</style><p hidden>caché</p><nav>Menu</nav><table><tr><td>a</td><td>b</td></tr></table>`;
  const text = await call('readers/rich-text.js', 'textFromHtml', html);
  assert.deepEqual(text.split('\n\n'), ['Titre', 'Un lien dans\nle texte, le 1er mars\u202f; 12\u00a0m2.', 'Sans paragraphe', 'dedans', 'après', 'premier', 'second', 'a\tb']);
});

test('PDF: paragraphs, words cut at line ends, no page numbers', async () => {
  const bytes = await pdf(
    [[TITLE, 60, 60, 20], ['La maire a dénoncé hier un projet qu’elle juge absurde et rui-', 60, 100], ['neux. Le porte-parole du gouvernement n’a pas répondu, dit-', 60, 114], ['elle.', 60, 128],
      ['Les riverains approuvent. Reste à trouver qui paiera le chan-', 75, 142], ['tier, et quand il sera terminé, si jamais il doit l’être un', 60, 156], ['1', 300, 800]],
    [['jour prochain. Claire Marchand l’espère ; le porte-', 60, 60], ['parole en doute.', 60, 74], ['2', 300, 800]],
  );
  const { text, encoding } = await read('article.pdf', bytes);
  assert.equal(encoding, 'PDF');
  assert.deepEqual(text.split('\n\n'), [
    TITLE,
    'La maire a dénoncé hier un projet qu’elle juge absurde et ruineux. Le porte-parole du gouvernement n’a pas répondu, dit-elle.',
    'Les riverains approuvent. Reste à trouver qui paiera le chantier, et quand il sera terminé, si jamais il doit l’être un jour prochain. Claire Marchand l’espère ; le porte-parole en doute.',
  ]);
});

test('PDF: two columns under a wide title, written in no order', async () => {
  const left = ['Gauche un commence ici et', 'continue sur deux lignes,', 'puis sur trois, et enfin', 'sur quatre lignes.'];
  const right = ['Droite reprend tout en haut', 'et descend jusqu’au bas de', 'la page, comme dans les', 'vrais journaux.'];
  const rows = left.flatMap((line, index) => [[right[index], 320, 120 + 14 * index], [line, 60, 120 + 14 * index]]);
  const { text } = await read('journal.pdf', await pdf([...rows, ['Un titre qui court sur toute la largeur de la page', 60, 80, 18]]));
  assert.deepEqual(text.split('\n\n'), ['Un titre qui court sur toute la largeur de la page', left.join(' '), right.join(' ')]);
});

test('PDF: a head that stands on every page is no text', async () => {
  const words = ['alpha', 'bravo', 'charlie', 'delta'];
  const bytes = await pdf(...words.map((word, index) => [[`Le Journal du pont - page ${index + 1}`, 60, 30], [`Texte ${word} de la page.`, 60, 100]]));
  assert.equal((await read('a.pdf', bytes)).text, words.map((word) => `Texte ${word} de la page.`).join('\n\n'));
});

test('what a reader saved here comes back with the corrections', async () => {
  const corrections = [{ op: 'rename-entity', entity: 0, name: 'Claire' }];
  const saved = JSON.stringify({ format: 'partipris', version: 1, text: ARTICLE, analysis: null, corrections });
  assert.deepEqual(await read('partipris.json', utf8(saved)), { text: ARTICLE, corrections, encoding: 'Partipris' });
});

test('what is no text, sealed, scanned, cut short or empty has its own sentence', async () => {
  const document = await docx();
  const sealed = utf8('From: a@exemple.fr\r\nTo: b@exemple.fr\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: application/pkcs7-mime; name="smime.p7m"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="smime.p7m"\r\n\r\nMIAGCSqGSIb3DQEHA6CA\r\n');
  const compound = (/** @type {string} */ name) => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(512).fill(0), ...utf16(name, false)]);
  await refused(read('photo.png', png()), 'file-picture');
  await refused(read('photo.txt', png()), 'file-picture');
  await refused(read('son.mp3', Uint8Array.from({ length: 3000 }, (_, index) => (index * 37) % 256)), 'file-binary');
  await refused(read('vide.txt', new Uint8Array()), 'file-empty');
  await refused(read('blanc.txt', utf8(' \n\n')), 'file-empty');
  await refused(read('vide.odt', odt('<text:p/>')), 'file-empty');
  await refused(read('blanc.pdf', await pdf([])), 'file-empty');
  await refused(read('scan.pdf', await scannedPdf()), 'file-scanned');
  await refused(read('secret.pdf', await lockedPdf()), 'file-encrypted');
  await refused(read('secret.docx', compound('EncryptedPackage')), 'file-encrypted');
  await refused(read('ancien.doc', compound('WordDocument')), 'file-type');
  await refused(read('secret.odt', odt('', '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>')), 'file-encrypted');
  await refused(read('secret.eml', sealed), 'file-encrypted');
  await refused(read('lettre.rtf', utf8('{\\rtf1\\ansi Bonjour}')), 'file-type');
  await refused(read('archive.zip', zipSync({ 'a.txt': utf8('a') })), 'file-type');
  await refused(read('coupe.docx', document.subarray(0, document.length / 2)), 'file-damaged');
  await refused(read('coupe.odt', odt().subarray(0, 300)), 'file-damaged');
  await refused(read('faux.odt', odt('<text:p>')), 'file-damaged');
  await refused(read('coupe.pdf', utf8('%PDF-1.7\n1 0 obj\n<< >>')), 'file-damaged');
  await refused(read('liens.html', utf8('<html><body><nav><a href="/">Accueil</a></nav></body></html>')), 'file-no-article');
  await refused(read('autre.json', utf8('{"a": 1}')), 'import');
});

test('an address is known as one', () => {
  assert.deepEqual(['https://exemple.fr/a?b=c', ' www.exemple.fr ', 'Voir https://exemple.fr', 'exemple'].map(isAddress), [true, true, false, false]);
});
