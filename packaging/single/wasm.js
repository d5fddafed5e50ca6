/** The wasm inside the file: gzip, then base64. */

export function packedWasm() {
  return document.getElementById('partipris-wasm')?.textContent?.trim() ?? '';
}

/** @param {string} packed */
export async function unpack(packed) {
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
}

export function wasmBytes() {
  return unpack(packedWasm());
}
