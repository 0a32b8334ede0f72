import type { JSX } from 'preact';

const PATHS = {
  send: 'M3.4 20.4 21.5 12 3.4 3.600 3.400 10l12 2-12 2z',
  check: 'm4.500 12.500 5 5 10-11',
  attach:
    'm19.500 11.500-7.800 7.800a5 5 0 0 1-7-7l8.300-8.300a3.300 3.300 0 0 1 4.700 4.700l-8 8a1.600 1.600 0 0 1-2.400-2.300l7.200-7.200',
  reply: 'M9.500 6 4 11.500 9.500 17M4.500 11.500H14c3.500 0 6 2 6 6.500',
  edit: 'm4 20 .9-4L16.400 4.500a1.700 1.700 0 0 1 2.500 0l.6.6a1.700 1.700 0 0 1 0 2.500L8 19zM14.500 6.500l3 3',
  close: 'm6 6 12 12M18 6 6 18',
  down: 'm5.500 9 6.500 6.500L18.500 9',
  outside: 'M9 6H6v12h12v-3M13 5h6v6M19 5l-8 8',
  copy: 'M9 9V5h10v10h-4M5 9h10v10H5z',
  list: 'M4 6.500h16M4 12h16M4 17.500h10',
  code: 'm8 7-5 5 5 5M16 7l5 5-5 5M13.500 5l-3 14',
  fault: 'M13.500 3 5 13.500h6L10 21l9-11h-6.500z',
  photo: 'M4 5.500h16v13H4zM4 16l4.500-4.500 4 4 3-3L20 17M15.500 9.200h.01',
  sticker:
    'M20 13V7a3 3 0 0 0-3-3H7a3 3 0 0 0-3 3v10a3 3 0 0 0 3 3h6zM20 13h-4a3 3 0 0 0-3 3v4M9 9.500h.01M14.500 9.500h.01M8.500 13c.8 1 1.800 1.500 3 1.500',
  voice:
    'M12 3.500a3 3 0 0 1 3 3v5a3 3 0 0 1-6 0v-5a3 3 0 0 1 3-3zM5.500 11.500a6.500 6.500 0 0 0 13 0M12 18v3',
  poll: 'M6 20v-7M12 20V4M18 20V9.500',
  file: 'M7 3.500h7l4 4v13H7zM14 3.500v4h4M10 12h5M10 15.500h5',
  play: 'M8 5.500v13l10.500-6.500z',
  group:
    'M9 11.500a3.300 3.300 0 1 0 0-6.600 3.300 3.300 0 0 0 0 6.600zM2.800 19.500c.4-3.600 2.800-5.500 6.200-5.500s5.800 1.900 6.200 5.500M15.500 5.300a3.300 3.300 0 0 1 0 5.900M17.500 14.500c2.200.7 3.500 2.400 3.800 5',
  bot: 'M5 9h14v10H5zM12 9V5M12 5h.01M9 13.500v.5M15 13.500v.5M2.500 13v3M21.500 13v3',
} as const;

const FILLED: readonly string[] = ['send', 'play'];

export type IconName = keyof typeof PATHS;

/** A small drawing that goes with words; it says nothing by itself. */
export function Icon({ name }: { name: IconName }): JSX.Element {
  return (
    <svg class={FILLED.includes(name) ? 'icon icon-filled' : 'icon'} viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
