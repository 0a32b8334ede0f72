import { isCode, isSent, KEPT_TEXT } from './entity-kinds';
import type { Mark } from './mark';
import { cross, holds, mergeOverlapping, overlap, type Span } from './span';

/** The marks that lie in no other; `marks` are sorted by place, and nested or disjoint. */
export function outermost(marks: readonly Mark[]): Mark[] {
  let end = 0;
  return marks.filter((mark) => {
    const isOutermost = mark.start >= end;
    if (isOutermost) end = mark.end;
    return isOutermost;
  });
}

/**
 * Opaque marks that are nested or disjoint. Text of crossing ones is kept as one, though not all of their entities.
 * Code under a spoiler loses its entity, not its text: Telegram would uncover it.
 */
export function legalOpaqueMarks(sorted: readonly Mark[], spoilers: readonly Span[]): Mark[] {
  return mergeOverlapping(sorted).flatMap((cluster) =>
    legalCluster(
      cluster,
      sorted.filter((mark) => holds(cluster, mark)),
      spoilers,
    ),
  );
}

function legalCluster(cluster: Mark, marks: readonly Mark[], spoilers: readonly Span[]): Mark[] {
  const isHidden = spoilers.some((spoiler) => overlap(spoiler, cluster));
  const [first] = marks;
  if (!first) return [];
  const isCovered = first.end === cluster.end;
  const keepsCode = isCovered && isCode(first.entity.type) && !isHidden;
  if (keepsCode) return [first];
  const others = withoutClashes(marks.filter(({ entity }) => !isCode(entity.type)));
  const covering = others[0];
  if (covering && holds(covering, cluster)) return others;
  return [{ ...cluster, entity: { type: KEPT_TEXT, offset: 0, length: 0 } }, ...others];
}

function withoutClashes(sorted: readonly Mark[]): Mark[] {
  const kept: Mark[] = [];
  for (const mark of sorted) if (!kept.some((other) => clash(other, mark))) kept.push(mark);
  return kept;
}

/** Of opaque kinds that are sent, only custom emoji may stand in another. `b` begins where `a` does, or later. */
function clash(a: Mark, b: Mark): boolean {
  if (!overlap(a, b)) return false;
  const types = [a.entity.type, b.entity.type];
  if (cross(a, b) || types[0] === types[1]) return true;
  const isEmojiWithin = types[1] === 'custom_emoji' || (types[0] === 'custom_emoji' && holds(b, a));
  return !isEmojiWithin && types.every(isSent);
}
