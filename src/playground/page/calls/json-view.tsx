import type { JSX } from 'preact';

const TOKEN = /("(?:\\.|[^"\\])*")(\s*:)?|\b(?:true|false|null)\b|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

const classOf = (text: string | undefined, colon: string | undefined): string => {
  if (colon) return 'json-name';
  return text ? 'json-text' : 'json-value';
};

function coloured(json: string): (string | JSX.Element)[] {
  const pieces: (string | JSX.Element)[] = [];
  let position = 0;
  for (const match of json.matchAll(TOKEN)) {
    const [whole, text, colon] = match;
    pieces.push(json.slice(position, match.index));
    pieces.push(<span class={classOf(text, colon)}>{text ?? whole}</span>, colon ?? '');
    position = match.index + whole.length;
  }
  return [...pieces, json.slice(position)];
}

/** A value as indented JSON. */
export function JsonView({ label, value }: { label: string; value: unknown }): JSX.Element {
  return (
    <section class="json">
      <h4>{label}</h4>
      <pre tabIndex={0} aria-label={label}>
        {coloured(JSON.stringify(value, null, 2) ?? 'undefined')}
      </pre>
    </section>
  );
}
