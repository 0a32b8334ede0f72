import type { JSX } from 'preact';
import type { MediaKind } from '../../view.js';
import { Icon } from '../parts/icons.js';
import { useTexts } from '../texts/texts.js';

const WAVE = [5, 9, 14, 8, 17, 12, 20, 15, 9, 18, 13, 7, 15, 10, 6, 11, 8, 4];

const Photo = (): JSX.Element => (
  <svg viewBox="0 0 320 200" aria-hidden="true">
    <path fill="#9fd3ee" d="M0 0h320v200H0z" />
    <circle fill="#ffe08a" cx="238" cy="62" r="26" />
    <path fill="#6aa58d" d="m0 150 70-62 52 44 58-74 76 84 64-48v106H0z" />
    <path fill="#3f7f63" d="M0 172c60-34 112-30 164-8s104 18 156-12v48H0z" />
  </svg>
);

const Sticker = (): JSX.Element => (
  <svg viewBox="0 0 120 120" aria-hidden="true">
    <path
      fill="#fff"
      d="M60 8c31 0 54 19 54 45S91 98 60 98c-6 0-12-1-17-2l-25 15 5-25C12 78 6 67 6 53 6 27 29 8 60 8z"
    />
    <path
      fill="#2fb39b"
      d="M60 15c27 0 47 16 47 38S87 91 60 91c-7 0-13-1-19-3l-13 9 3-15C20 75 13 65 13 53c0-22 20-38 47-38z"
    />
    <path
      fill="none"
      stroke="#fff"
      stroke-linecap="round"
      stroke-width="6"
      d="M43 44v8M77 44v8M42 63c10 13 26 13 36 0"
    />
  </svg>
);

const Voice = (): JSX.Element => (
  <>
    <span class="voice-play" aria-hidden="true">
      <Icon name="play" />
    </span>
    <svg class="voice-wave" viewBox="0 0 90 24" aria-hidden="true">
      {WAVE.map((height, place) => (
        <rect key={place} x={place * 5} y={(24 - height) / 2} width="3" height={height} rx="1.5" />
      ))}
    </svg>
    <span class="voice-length">0:03</span>
  </>
);

/** A poll is shown as it is. */
type Drawn = Exclude<MediaKind, 'poll'>;

const DRAWINGS: Record<Drawn, () => JSX.Element> = {
  photo: Photo,
  sticker: Sticker,
  voice: Voice,
};

/** A picture of what a message holds beside text; there is no such file. */
export function MediaStandIn({ kind }: { kind: Drawn }): JSX.Element {
  const texts = useTexts();
  const Drawing = DRAWINGS[kind];
  return (
    <div class={`media media-${kind}`} role="img" aria-label={texts.media[kind]}>
      <Drawing />
    </div>
  );
}
