import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { EntityView } from '../../view.js';
import { usePlayground } from '../server/playground-context.js';
import { useTexts } from '../texts/texts.js';
import { entityTree, type TextPiece } from './entity-tree.js';
import { safeLink } from './safe-link.js';
import { Spoiler } from './spoiler.js';

function Link({ to, children }: { to: string; children: ComponentChildren }): JSX.Element {
  const href = safeLink(to);
  if (!href) return <>{children}</>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}

/** Shows its beginning, and all of it as soon as somebody comes to it. */
function ExpandableQuote({ children }: { children: ComponentChildren }): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <blockquote>{children}</blockquote>;
  return (
    <blockquote class="clamped" tabIndex={0} onFocusIn={() => setOpen(true)}>
      {children}
    </blockquote>
  );
}

function CommandLink({ command }: { command: string }): JSX.Element {
  const { sendText } = usePlayground();
  const texts = useTexts();
  return (
    <button
      type="button"
      class="command"
      title={texts.sendCommand(command)}
      onClick={() => sendText(command)}
    >
      {command}
    </button>
  );
}

type Styled = (children: ComponentChildren, text: string, entity: EntityView) => JSX.Element;

const STYLES: Record<string, Styled> = {
  bold: (children) => <b>{children}</b>,
  italic: (children) => <i>{children}</i>,
  underline: (children) => <u>{children}</u>,
  strikethrough: (children) => <s>{children}</s>,
  code: (children) => <code>{children}</code>,
  pre: (children) => <pre>{children}</pre>,
  blockquote: (children) => <blockquote>{children}</blockquote>,
  expandable_blockquote: (children) => <ExpandableQuote>{children}</ExpandableQuote>,
  spoiler: (children, text) => <Spoiler text={text}>{children}</Spoiler>,
  text_link: (children, text, { url }) => <Link to={url ?? text}>{children}</Link>,
  url: (children, text) => <Link to={text}>{children}</Link>,
  email: (children, text) => <Link to={`mailto:${text}`}>{children}</Link>,
  phone_number: (children, text) => <Link to={`tel:${text}`}>{children}</Link>,
  mention: (children) => <span class="tag">{children}</span>,
  text_mention: (children) => <span class="tag">{children}</span>,
  hashtag: (children) => <span class="tag">{children}</span>,
  cashtag: (children) => <span class="tag">{children}</span>,
  bot_command: (_children, text) => <CommandLink command={text} />,
};

function Piece({ piece }: { piece: TextPiece }): JSX.Element {
  if (typeof piece === 'string') return <>{piece}</>;
  const children = piece.pieces.map((inner, place) => <Piece key={place} piece={inner} />);
  const style = STYLES[piece.entity.type];
  return style ? style(children, piece.text, piece.entity) : <>{children}</>;
}

/** The text of a message as Telegram would style it. */
export function RichText({ text, entities }: { text: string; entities: EntityView[] }): JSX.Element {
  return (
    <div class="text" dir="auto">
      {entityTree(text, entities).map((piece, place) => (
        <Piece key={place} piece={piece} />
      ))}
    </div>
  );
}
