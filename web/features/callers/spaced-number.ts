/**
 * Takes a telephone number as it is stored (E.164, or as somebody typed it); returns it as it is read and dialled:
 * "01 44 55 66 77" for a French one, "+1 418 555 0123" for a North American one, any other unchanged.
 */
export function spacedNumber(number: string): string {
  const french = /^\+33([1-9])(\d{8})$/.exec(number)
  if (french !== null) return `0${french[1]} ${french[2]?.match(/\d{2}/g)?.join(' ')}`.replaceAll(' ', '\u00a0')
  const american = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(number)
  return american === null ? number : `+1 ${american.slice(1).join(' ')}`.replaceAll(' ', '\u00a0')
}
