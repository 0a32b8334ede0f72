import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { FaultGroup } from '../../view.js';
import { usePlayground } from '../server/playground-context.js';
import { useTexts } from '../texts/texts.js';

const LONGEST_MS = 5000;
const STEP_MS = 50;

/** How long every call of one side travels; set for everybody when the knob is let go. */
export function LatencySlider({ group }: { group: FaultGroup }): JSX.Element {
  const { state, setLatency } = usePlayground();
  const texts = useTexts();
  const [drawn, draw] = useState<number>();
  const milliseconds = drawn ?? state.playground.latency[group];
  const said = `${milliseconds.toLocaleString(texts.language)} ms`;
  const set = async (value: number): Promise<void> => {
    await setLatency(group, value);
    draw(undefined);
  };
  return (
    <label class={milliseconds > 0 ? 'latency latency-on' : 'latency'}>
      <span class="latency-name">{texts.latency}</span>
      <output class="latency-value">{said}</output>
      <input
        type="range"
        data-testid={`latency-${group}`}
        min={0}
        max={LONGEST_MS}
        step={STEP_MS}
        value={milliseconds}
        aria-valuetext={said}
        onInput={({ currentTarget }) => draw(currentTarget.valueAsNumber)}
        onChange={({ currentTarget }) => void set(currentTarget.valueAsNumber)}
      />
    </label>
  );
}
