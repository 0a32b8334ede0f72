import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { usePlayground } from '../server/playground-context.js';
import { useTexts } from '../texts/texts.js';

interface UpdateEditorProps {
  /** What the visitor begins with. */
  update: unknown;
  /** After it was sent, or was not to be sent. */
  onEnd: () => void;
}

function useEditor({ update, onEnd }: UpdateEditorProps) {
  const { sendUpdate } = usePlayground();
  const texts = useTexts().updates;
  const [written, write] = useState(() => JSON.stringify(update, null, 2));
  const [fault, setFault] = useState<string>();
  const send = async (): Promise<void> => {
    let read: unknown;
    try {
      read = JSON.parse(written);
    } catch (error) {
      setFault(texts.notJson((error as Error).message));
      return;
    }
    const reason = await sendUpdate(read);
    if (reason === undefined) onEnd();
    else setFault(texts.notSent(reason));
  };
  return { written, write, fault, send };
}

interface JsonFieldProps {
  written: string;
  fault: string | undefined;
  onWrite: (json: string) => void;
  onSend: () => void;
}

/** The field with its hint, and what is wrong with it. It has the focus at first. */
function JsonField({ written, fault, onWrite, onSend }: JsonFieldProps): JSX.Element {
  const texts = useTexts().updates;
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <>
      <label for={id}>{texts.editor}</label>
      <textarea
        ref={field}
        id={id}
        data-testid="update-json"
        rows={10}
        spellcheck={false}
        aria-invalid={fault !== undefined}
        aria-describedby={`${id}-hint ${id}-fault`}
        value={written}
        onInput={({ currentTarget }) => onWrite(currentTarget.value)}
        onKeyDown={({ key, ctrlKey, metaKey }) => {
          if (key === 'Enter' && (ctrlKey || metaKey)) onSend();
        }}
      />
      <p class="update-editor-hint" id={`${id}-hint`}>
        {texts.editorHint}
      </p>
      <div role="alert" id={`${id}-fault`}>
        {fault && <p class="failure">{fault}</p>}
      </div>
    </>
  );
}

/** An update as JSON, to be changed and sent; what is wrong with it is said below it. */
export function UpdateEditor(props: UpdateEditorProps): JSX.Element {
  const texts = useTexts().updates;
  const { written, write, fault, send } = useEditor(props);
  const submit = (event: Event): void => {
    event.preventDefault();
    void send();
  };
  return (
    <form class="update-editor" onSubmit={submit}>
      <JsonField written={written} fault={fault} onWrite={write} onSend={() => void send()} />
      <div class="update-actions">
        <button type="submit" class="update-action update-action-main">
          {texts.send}
        </button>
        <button type="button" class="update-action" onClick={props.onEnd}>
          {texts.cancel}
        </button>
      </div>
    </form>
  );
}
