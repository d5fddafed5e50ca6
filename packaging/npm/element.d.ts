import type { Analysis } from './partipris.js';

/** A thing in the text that can be selected; `id` indexes the analysis' array of that kind. */
export interface Ref { kind: 'mention' | 'reference' | 'quote' | 'cue'; id: number }

export interface PartiPrisEventMap {
  ready: CustomEvent<{ version: string | null }>;
  analysis: CustomEvent<{ analysis: Analysis; text: string }>;
  select: CustomEvent<{ ref: Ref | null }>;
  error: CustomEvent<{ error: Error & { code?: string } }>;
}

/** `<parti-pris>`. Importing this module defines the element. */
export class PartiPris extends HTMLElement {
  text: string;
  htmlFor: string;
  src: string;
  layers: string;
  views: string;
  theme: string;
  mode: string;
  samples: string;
  readonly: boolean;
  readonly analysis: Analysis | null;
  analyze(): Promise<Analysis | null>;
  select(ref: Ref | null): Promise<void>;
  export(format: string): Promise<{ name: string; type: string; content: string | Uint8Array<ArrayBuffer> }>;
}

declare global {
  interface HTMLElementTagNameMap { 'parti-pris': PartiPris }
}
