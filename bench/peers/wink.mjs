/** wink-nlp with its English web model: every annotation that its pipeline has. */
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

export function load() {
  const nlp = winkNLP(model);
  return (text) => nlp.readDoc(text);
}
