/** The fields of a text translation. Unset options are left out: an empty one has an unknown effect. */
export interface PapagoRequest {
  source: string;
  target: string;
  text: string;
  honorific?: true;
  glossaryKey?: string;
}
