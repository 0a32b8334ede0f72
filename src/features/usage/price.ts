const UNIT = 1_000_000;

/**
 * What NAVER bills for a month, in won before VAT: each started million of characters costs the same.
 * Source: https://guide.ncloud-docs.com/docs/en/papagotranslation-spec
 */
export function priceOf(characters: number, pricePerMillion: number): number {
  return Math.ceil(characters / UNIT) * pricePerMillion;
}
