/** fr-compromise: its whole French tagger. */
import nlp from 'fr-compromise';

export function load() {
  return (text) => nlp(text);
}
