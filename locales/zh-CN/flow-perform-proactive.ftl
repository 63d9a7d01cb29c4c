### 要求履行主动公开义务。

flow-perform-proactive-ask-description = 什么信息应当公开，却没有公开？用自己的话说一句就行。比如：我们苏木的救灾款发放情况。
    .short = 什么信息应当公开？
flow-perform-proactive-why-description = 要知道是什么信息，才能要求公开。依据是《巴彦淖尔市政务公开办法》第二十一条。
