import type { JSX } from 'preact';
import { Icon } from '../parts/icons.js';

const TINTS = 5;

interface AvatarProps {
  id: number;
  name: string;
  kind?: 'person' | 'bot' | 'group';
}

/** A round picture of someone: the first letter of a name, or a drawing. The name stands beside it. */
export function Avatar({ id, name, kind = 'person' }: AvatarProps): JSX.Element {
  const tint = kind === 'person' ? `tint-${Math.abs(id) % TINTS}` : `tint-${kind}`;
  return (
    <span class={`avatar ${tint}`} aria-hidden="true">
      {kind === 'person' ? [...name][0] : <Icon name={kind} />}
    </span>
  );
}
