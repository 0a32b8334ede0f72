export const COMPOSER_ID = 'composer';

/** Moves the focus to the message field. */
export function focusComposer(): void {
  document.getElementById(COMPOSER_ID)?.focus();
}

/** The same, except on touch screens, where a keyboard would cover what was just opened. */
export function focusComposerUnlessTouch(): void {
  if (matchMedia('(hover: hover)').matches) focusComposer();
}
