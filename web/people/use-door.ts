import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { forgetDesk, stay } from '../person/leave.ts'

/** A form at the door: what it does signs the person in, and the desk then begins afresh. */
export function useDoor<Input>(open: (input: Input) => Promise<unknown>) {
  const navigate = useNavigate()
  return useMutation({
    mutationFn: open,
    onSuccess: async () => {
      stay()
      await forgetDesk()
      await navigate({ to: '/' })
    },
  })
}
