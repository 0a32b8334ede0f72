import { render } from 'preact';
import { App } from './app.js';
import { TextsContext, textsFor } from './texts/texts.js';

const texts = textsFor(navigator.language);
document.documentElement.lang = texts.language;

const page = document.getElementById('page');
if (!page) throw new Error('index.html has no element with the id "page"');
render(
  <TextsContext.Provider value={texts}>
    <App />
  </TextsContext.Provider>,
  page,
);
