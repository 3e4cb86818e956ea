import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from './button.tsx'

/** A question that must be answered before going on. Escape is the same as *cancel*. */
export const Dialog = ({
  title,
  isOpen,
  onClose,
  children,
  actions,
  size = 'normal',
}: {
  readonly title: ReactNode
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: ReactNode
  readonly actions?: ReactNode
  readonly size?: 'normal' | 'wide'
}) => (
  <ModalOverlay
    className="overlay"
    isOpen={isOpen}
    isDismissable={false}
    onOpenChange={(open) => {
      if (!open) onClose()
    }}
  >
    <Modal className={size === 'wide' ? 'modal wide' : 'modal'}>
      <AriaDialog className="dialog stack mid">
        <Heading slot="title" className="dialog-title">
          {title}
        </Heading>
        <div className="stack">{children}</div>
        {actions && <div className="row dialog-actions">{actions}</div>}
      </AriaDialog>
    </Modal>
  </ModalOverlay>
)

/** Asks before doing what cannot simply be undone. */
export const ConfirmDialog = ({
  title,
  isOpen,
  children,
  confirmLabel,
  cancelLabel,
  onConfirm,
  onClose,
}: {
  readonly title: ReactNode
  readonly isOpen: boolean
  readonly children: ReactNode
  readonly confirmLabel: string
  readonly cancelLabel: string
  readonly onConfirm: () => void
  readonly onClose: () => void
}) => (
  <Dialog
    title={title}
    isOpen={isOpen}
    onClose={onClose}
    actions={
      <>
        <Button variant="quiet" onPress={onClose}>
          {cancelLabel}
        </Button>
        <Button
          variant="primary"
          onPress={() => {
            onClose()
            onConfirm()
          }}
        >
          {confirmLabel}
        </Button>
      </>
    }
  >
    {children}
  </Dialog>
)
