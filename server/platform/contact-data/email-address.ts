import { z } from 'zod'

// RFC 6531 addresses: letters of any script are allowed. Without the signs that mail programs read as more than one
// address, as a name beside it, or as a machine's number (RFC 5322, section 3.4), and without what nobody sees: two
// spellings must not be one box.
const emailShape = z.email({
  pattern:
    /^[^\s\p{C}@"<>()[\]\\,;:]{1,64}@(?=.{1,255}$)[\p{L}\p{N}][\p{L}\p{N}\p{M}-]*(\.[\p{L}\p{N}][\p{L}\p{N}\p{M}-]*)*$/u,
})

/** Whether this text is an e-mail address that mail can be sent to. */
export const isEmailAddress = (text: string): boolean => emailShape.safeParse(text).success
