/** `ENOENT` and its kind; anything without a code is a bug and goes on. */
export function systemReason(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  throw error
}
