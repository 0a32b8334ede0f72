import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { usePlayground } from '../server/playground-context.js';
import type { Toast } from '../state/page-state.js';

const SHOWN_FOR = 5000;

function ToastLine({ toast }: { toast: Toast }): JSX.Element {
  const { dispatch } = usePlayground();
  useEffect(() => {
    const end = setTimeout(() => dispatch({ kind: 'toastGone', id: toast.id }), SHOWN_FOR);
    return () => clearTimeout(end);
  }, []);
  return (
    <p class="toast" data-testid="toast">
      {toast.text}
    </p>
  );
}

/** Short notices that go away by themselves, such as the bot's answers to pressed buttons. */
export function ToastList(): JSX.Element {
  const { state } = usePlayground();
  return (
    <div class="toasts" role="status">
      {state.toasts.map((toast) => (
        <ToastLine key={toast.id} toast={toast} />
      ))}
    </div>
  );
}
