export const FootprintScreen = ({ base }: { readonly base: string }) => <p>{base}</p>
