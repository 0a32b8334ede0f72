import type { JSX } from 'preact';
import type { DocumentView } from '../../view.js';
import { Icon } from '../parts/icons.js';

function Name({ name }: { name: string }): JSX.Element {
  return (
    <>
      <Icon name="file" />
      <span class="document-name">{name}</span>
    </>
  );
}

/** A file by its name, opening to what is in it where that can be read. */
export function DocumentCard({ file: { name, text } }: { file: DocumentView }): JSX.Element {
  if (text === undefined)
    return (
      <div class="document document-line">
        <Name name={name} />
      </div>
    );
  return (
    <details class="document" data-testid="document">
      <summary class="document-line">
        <Name name={name} />
      </summary>
      <pre>{text.replace('\uFEFF', '')}</pre>
    </details>
  );
}
