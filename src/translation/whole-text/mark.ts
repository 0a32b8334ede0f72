import type { TextEntity } from '../marked-text';
import type { Span } from './span';

/** An entity where it stands now; the place that the entity itself tells is that of the source. */
export interface Mark extends Span {
  entity: TextEntity;
}
