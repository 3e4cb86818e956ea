import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  /** One primary action a screen; quiet for what is secondary. */
  readonly variant?: 'primary' | 'plain' | 'quiet'
  readonly children: ReactNode
}

/** A button with words. */
export const Button = ({ variant = 'plain', children, ...props }: ButtonProps) => (
  <AriaButton {...props} className={variant === 'plain' ? 'btn' : `btn ${variant}`}>
    {children}
  </AriaButton>
)
