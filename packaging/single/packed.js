/** What is packed inside the file: gzip, then base64. */

/** @param {string} id - Of its block. */
export function packed(id) {
  return document.getElementById(id)?.textContent?.trim() ?? '';
}

/** @param {string} text - Packed. */
export async function unpack(text) {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
}

export function wasmBytes() {
  return unpack(packed('partipris-wasm'));
}
