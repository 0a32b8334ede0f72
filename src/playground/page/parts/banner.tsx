import type { JSX } from 'preact';
import { useTexts } from '../texts/texts.js';

/** Says openly where the translations of the playground come from. */
export function Banner(): JSX.Element {
  const texts = useTexts();
  return (
    <header class="banner" data-testid="banner">
      <p>
        {texts.bannerBefore}
        <a href="https://papago.naver.com/" target="_blank" rel="noopener noreferrer">
          NAVER Papago
        </a>
        {texts.bannerAfter}
      </p>
    </header>
  );
}
