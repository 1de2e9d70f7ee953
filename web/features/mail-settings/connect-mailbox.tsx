import { IconPlugConnected } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { api, errorMessage } from '../../app/api.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'

/** Takes the person to their mail provider, where they connect their own mailbox. */
export function ConnectMailbox({ label }: { label: string }) {
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => api.post<{ url: string }>('/me/mail-account/connect'),
    onSuccess: ({ url }) => window.location.assign(url),
  })
  return (
    <>
      <Button
        variant="primary"
        isWide
        isPending={isPending}
        icon={<IconPlugConnected size={18} stroke={1.7} aria-hidden />}
        onPress={() => mutate()}
      >
        {label}
      </Button>
      {error !== null && <Notice tone="red">{errorMessage(error)}</Notice>}
    </>
  )
}
