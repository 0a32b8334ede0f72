import { type ConformancePromise, refuse } from './conformance-promise';

/** A handler that nothing here leads to is a handler of which the other promises say nothing. */
export const showsAllParts: ConformancePromise = {
  name: 'shows all its parts',
  check: async (subject) => {
    const { parts, runs } = await subject.usualTour();
    const reached = new Set(runs.map(({ handler }) => handler));
    if (parts.all.length === 0) refuse(['the module has no handlers']);
    refuse(
      parts.all
        .filter(({ handler }) => !reached.has(handler))
        .map(({ handler }) => `nothing leads to ${handler}; give describeCommandModule examples that do`),
    );
  },
};
