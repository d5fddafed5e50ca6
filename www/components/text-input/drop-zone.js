/** Files dropped anywhere on the element. */
import { h } from '../../dom.js';
import { Component } from '../component.js';

/** @import { App } from '../component.js' */

export class DropZone extends Component {
  /**
   * @param {HTMLElement} $root
   * @param {App} app
   * @param {{ files: (files: File[]) => void, data: (data: DataTransfer) => void }} take
   */
  constructor($root, app, take) {
    super($root, app);
    this.$veil = h('p', { class: 'veil', 'aria-hidden': 'true', hidden: true });
    $root.append(this.$veil);
    $root.addEventListener('dragover', (event) => this.#over(event));
    $root.addEventListener('dragleave', (event) => {
      if (!$root.contains(/** @type {Node | null} */ (event.relatedTarget))) this.$veil.hidden = true;
    });
    $root.addEventListener('drop', (event) => this.#drop(event, take));
  }

  /** @param {DragEvent} event */
  #over(event) {
    if (!event.dataTransfer?.types.some((type) => type === 'Files' || type === 'text/plain' || type === 'text/html')) return;
    event.preventDefault();
    this.$veil.textContent = this.strings.t('input.drop');
    this.$veil.hidden = false;
  }

  /**
   * @param {DragEvent} event
   * @param {{ files: (files: File[]) => void, data: (data: DataTransfer) => void }} take
   */
  #drop(event, take) {
    this.$veil.hidden = true;
    const data = event.dataTransfer;
    const files = [...data?.files ?? []];
    if (!data || (files.length === 0 && !data.getData('text/plain'))) return;
    event.preventDefault();
    if (files.length > 0) take.files(files);
    else take.data(data);
  }
}
