/** Lays buttons out in rows of so many; the last row holds what is left. */
export function buttonRows<T>(buttons: readonly T[], columns: number): T[][] {
  return Array.from({ length: Math.ceil(buttons.length / columns) }, (_, row) =>
    buttons.slice(row * columns, (row + 1) * columns),
  );
}
