import { type ConformancePromise, refuse } from './conformance-promise';

/** nestjs-telegraf sends whatever a handler returns to the chat. */
export const returnsNothing: ConformancePromise = {
  name: 'returns nothing',
  check: async (subject) => {
    const { runs } = await subject.usualTour();
    refuse(
      runs
        .filter(({ returned }) => returned !== undefined)
        .map(
          ({ handler }) =>
            `${handler} returns something, which is sent to the chat; let it return Promise<void>`,
        ),
    );
  },
};
