### Demand that information be published.

flow-perform-proactive-ask-description = What should be public but is not? One sentence is enough. For example: how our sumu handed out the disaster relief money.
    .short = What should be public?
flow-perform-proactive-why-description = We must know which information it is. Basis: Bayannur measures on openness, article 21.
