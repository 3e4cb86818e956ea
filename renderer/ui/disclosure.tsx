import type { ReactNode } from 'react'
import { Disclosure as AriaDisclosure, Button, DisclosurePanel, Heading } from 'react-aria-components'

/** A title that opens what is below it. */
export const Disclosure = ({
  title,
  children,
  level = 3,
  isExpanded,
  onExpandedChange,
  className = 'disclosure',
}: {
  readonly title: ReactNode
  readonly children: ReactNode
  readonly level?: number
  readonly isExpanded?: boolean
  readonly onExpandedChange?: (isExpanded: boolean) => void
  readonly className?: string
}) => (
  <AriaDisclosure
    className={className}
    {...(isExpanded !== undefined && { isExpanded })}
    {...(onExpandedChange && { onExpandedChange })}
  >
    <Heading level={level} className="disclosure-heading">
      <Button slot="trigger" className="disclosure-trigger">
        {title}
      </Button>
    </Heading>
    <DisclosurePanel className="disclosure-panel">{children}</DisclosurePanel>
  </AriaDisclosure>
)
