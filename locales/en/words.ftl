### Words that people type and the program recognises. A list with | between the words; case, width,
### punctuation around them and accents do not matter. `=word` in a set: the word must end there;
### without it, any ending may follow.

## Moves: whole messages

words-move-send = send|send it|submit|submit it|confirm and send
words-move-back = back|go back|previous|previous question
words-move-skip = skip|skip it|skip this|pass|leave it out|rather not say|i would rather not say|i don't know|i do not know|don't want to give|i don't want to give|i do not want to give|i don't want to give it|i don't want to|i do not want to|i don't want to say|i'd rather not say|i'd rather not|rather not|prefer not to say|i prefer not to say|i don't want to tell|i won't say|anonymous|not sure|i'm not sure|i don't remember|i do not remember|don't know|don't remember|i forgot|i don't have it|i do not have it|not with me|i don't want to answer|no answer
words-move-repeat = repeat|again|say again|say it again|once more|read it again|pardon
words-move-slower = slower|slow|slow down|more slowly|too fast
words-move-shorter = shorter|short|make it shorter|too long|briefly
words-move-help = help|example|for example|i don't understand|i do not understand|how|what do you mean|what do i write
words-move-why = why|why do you ask|what for|why do you need this
words-move-status = status|progress|check status|my request|where is my request|track
words-move-language = language|languages|change language|other language
words-move-person = person|human|operator|agent|a person|real person|talk to a person|speak to a person|talk to someone|staff
words-move-pause = pause|wait|later|not now|stop for now|take a break|tomorrow
words-move-drafts = drafts|draft|my drafts|my draft
words-move-elsewhere = elsewhere|continue elsewhere|go on elsewhere|another device|other device|switch device|on my phone|continue on my phone|move to my phone|somewhere else
words-move-cancel = cancel|quit|exit|never mind|forget it|give up
words-move-correct = correct|change|edit|fix|change it|correct it|mistake|i made a mistake
words-move-details = details|add details|add detail|more details|add more
words-move-start = start|new|new request|start over|start again|begin
words-move-kinds = kinds|kind|types|type|kinds of request|change kind
words-move-continue = continue|go on|carry on|resume|next
words-move-delete = delete|remove|delete it|delete draft|delete my draft
words-move-more = more|others|show more
words-move-yes = yes|y|yeah|yep|ok|okay|sure|agreed|that's right|all right|right|fine|looks good|everything is right|all correct
words-move-no = no|n|nope|none|no thanks|not right|wrong

## Polite words around a move

words-polite-before = please|can you|could you|i want to|i would like to|i want|kindly|let me|let's
words-polite-after = please|now|thanks|thank you|then

## Answers to no question

words-greeting = hello|hi|hey|good morning|good afternoon|good evening|hello there
# Anger alone: the whole message is made of these. Anything else besides is heard.
words-anger = idiot|idiots|you idiot|you idiots|stupid|stupid bot|stupid machine|useless|you are useless|this is useless|liars|you liars|you are all liars|crooks|you are crooks|you are all crooks|fuck|fuck off|fuck you|go to hell|damn you|shut up|bullshit|rubbish|garbage|you do nothing|none of your business
words-thanks = thanks|thank you|thank you very much|many thanks

## Languages

words-language-zh-CN = chinese|mandarin|in chinese|simplified chinese|zhongwen
words-language-mn-Cyrl = mongolian cyrillic|cyrillic mongolian|cyrillic|khalkha|mongolian|in mongolian
words-language-mn-Mong = traditional mongolian|mongolian script|traditional mongolian script|inner mongolian
words-language-en = english|in english|speak english

## Numbers in words
## allow extra: Han numerals are read by the program, so the reference needs no list.

words-number-1 = one|first
words-number-2 = two|second
words-number-3 = three|third
words-number-4 = four|fourth
words-number-5 = five|fifth
words-number-6 = six
words-number-7 = seven
words-number-8 = eight
words-number-9 = nine

## Questions with a ready answer: whole messages or whole clauses

words-help-cost = will it cost anything|will it cost money|is there any charge|is there a charge|do you charge|does it cost money|does this cost money|does it cost anything|does this cost anything|is it free|is this free|how much does it cost|how much is it|how much|what does it cost|do i have to pay|do i need to pay|is there a fee|any fee|will it cost me
words-help-time = how long does it take|how long must i wait|how long do i have to wait|how long do i wait|how long will it take|how long|when will i get an answer|when do i get an answer|how many days|when will it be ready
words-help-privacy = is it private|who will see my name|who gets to see my name|who can see my name|who gets my name|is it safe|is it confidential|who sees my name|who can see this|who will see this|who sees this|will you publish my name|is my number safe
words-help-who = who are you|are you a robot|are you a bot|are you human|are you a person|am i talking to a robot|what are you
words-help-where = where is the office|where are you|where do i go|what is the address|opening hours|what are the opening hours|when are you open
words-help-right = can i ask|may i ask|am i allowed|am i allowed to ask|what can i ask|what can i ask for|what can i request|can anyone ask|can anybody ask|do i have the right

## Where they are asked for

words-here = here|in this chat|this chat|in the chat|send it here|right here
words-this-year = this year
words-last-year = last year
words-year-before = the year before last
words-today = today
words-yesterday = yesterday
words-day-before = the day before yesterday|day before yesterday
words-choice-here = here|in this chat|send it here|to this chat|electronic|online|by chat
words-choice-post = post|by post|paper|on paper|letter|by mail|mail it
words-choice-collect = collect|pick up|pick it up|collect it myself|i will collect|in person
words-choice-accessible = read aloud|read it to me|read to me|large print|big letters|audio|braille
words-choice-tax = tax|taxes
words-choice-social-security = social security|pension|insurance
words-choice-medical = medical|health|hospital
words-choice-other = other|something else|somebody else|someone else|none of these
words-choice-parent = mother|father|mum|mom|dad|parent|parents
words-choice-spouse = wife|husband|partner|spouse
words-choice-child = child|my child|daughter|my son|my kid|my kids
words-choice-relative = another relative|relative|grandmother|grandfather|grandma|grandpa|granny|grandparent|brother|sister|aunt|uncle|cousin
words-choice-neighbour = neighbour|neighbor|friend|colleague
words-choice-resident = resident|villager|herder|client
words-choice-self = for myself|myself|it is for myself|it's for myself|it is for me|it's for me|my own matter|it is my own matter|not for somebody else|not for someone else|for nobody else
words-choice-helper = mine|my number|my phone|my telephone|my mobile|call me|contact me|only me|just me
words-choice-principal = call her|call him|contact her|contact him|hers|his|theirs|her number|his number|their number|her phone|his phone|the person i ask for|mother|father|mum|dad
words-choice-both = both|both of us
words-choice-written = written|signed|i have one|i have it|there is one
words-choice-guardian = guardian|legal representative
words-choice-later = it will follow|will follow|follow later|bring it later|send it later|hand it in later|i have none|there is none|none yet

## Answers that can be changed by word, on the check page: the phone is wrong, change my name to …

words-field-description = description|what i ask|what i asked|request text|the text|question|wording|content
words-field-form = form of the answer|form|delivery|how i get it|how to get it|format|way
words-field-name = name|surname
words-field-contact = contact|phone|telephone|mobile|number|phone number|telephone number|mobile number|contact number|cell|e-mail|email|mail
words-field-address = address|postcode|postal address
words-field-identity = identity|identity card|identity number|id|id number|id card|credit code
words-field-body = office|body|department|authority|agency
words-field-kind = kind|kind of request|type|type of request
words-field-scope = kind of record|type of record|record
words-field-title = title|title of the document|document title
words-field-document-number = document number|number of the document
words-field-period = time|period|year|date
words-field-purpose = purpose|reason
words-field-relation = relation|relationship
words-change = change|to change|to correct|to fix|to edit|changed|edit|correct|fix|wrong|incorrect|not right|isn't right|is not right|mistake|error|typo|replace|update|rewrite|misspelt|misspelled
words-change-to = to|should be|into|ought to be
words-change-filler = the|my|a|an|is|was|i|i'd|i would|like|want|please|there|there is|there's|in|with|of|it|it's|has|made|need|needs|let|me|can|could|you|we|this|that|sorry|no|so|and|but|that's

## A name after one of these words; … stands for the name

words-name-lead = i am|i'm|it's|it is|this is|call me|i'm called|they call me|everybody calls me|everyone calls me|you can call me|just call me|my name|name|the name is|the name's|name is|name's|i go by|yes it's|yes it is
words-name-marker = my name is …|my full name is …|name: …|full name: …|applicant: …|i am called …|my name's …|my full name's …

## Key words

words-set-emergency = emergency|ambulance|on fire|house fire|=fire|fire brigade|call the police|earthquake|=flood|flooded|suicide|kill myself|going to die|is dying|poisoned|unconscious|heart attack|bleeding|car crash|car accident|being beaten|beats me|gas leak|explosion|drowning|trapped|snow disaster
words-set-complaint = complain|grievance|petition|corrupt|bribe|report misconduct|abuse of power|embezzl|nobody helps
words-set-helper = for my mother|for my mum|for my mom|for my father|for my dad|for my parents|for my grandmother|for my grandfather|for my grandma|for my grandpa|for my granny|for my grandparents|for my wife|for my husband|for my aunt|for my uncle|for my brother|for my sister|for my son|for my daughter|for my neighbour|for my neighbor|for my friend|for my relative|for my cousin|for my family|for my boss|for my colleague|for my old parents|for my elderly|for my old mother|for my old father|for my partner|for my child|for my children|for my kids|for my client|helping my mother|helping my mum|helping my mom|helping my father|helping my dad|helping my parents|helping my grandmother|helping my grandfather|helping my grandma|helping my grandpa|helping my granny|helping my grandparents|helping my wife|helping my husband|helping my aunt|helping my uncle|helping my brother|helping my sister|helping my son|helping my daughter|helping my neighbour|helping my neighbor|helping my friend|helping my relative|helping my cousin|helping my family|helping my boss|helping my colleague|helping my old parents|helping my elderly|helping my old mother|helping my old father|helping my partner|helping my child|helping my client|my mother's behalf|my mum's behalf|my mom's behalf|my father's behalf|my dad's behalf|my parents's behalf|my grandmother's behalf|my grandfather's behalf|my grandma's behalf|my grandpa's behalf|my granny's behalf|my grandparents's behalf|my wife's behalf|my husband's behalf|my aunt's behalf|my uncle's behalf|my brother's behalf|my sister's behalf|my son's behalf|my daughter's behalf|my neighbour's behalf|my neighbor's behalf|my friend's behalf|my relative's behalf|my cousin's behalf|my family's behalf|my boss's behalf|my colleague's behalf|my old parents's behalf|my elderly's behalf|my old mother's behalf|my old father's behalf|my partner's behalf|my child's behalf|my children's behalf|my kids's behalf|my client's behalf|for somebody else|for someone else|for another person|for other people|on behalf of|on her behalf|on his behalf|on their behalf|for a neighbour|for a neighbor|for a friend|for a relative|for an old woman|for an old man|for an elderly|not for me|not for myself|acting for|asking for him|asking for her|ask for him|ask for her
words-set-third-person = =his|=her|=their|neighbour|neighbor|someone else|somebody else
words-set-vague = everything about|all about|all information|any information|all documents|all files|all records|anything about|=everything|=anything|=whatever|some information
words-set-several = and also|as well as|in addition|also want|also need|furthermore|=secondly|and another
words-set-place = gacha|=sum|=soum|banner|league|county|village|township|=city|=town|district|bayannur|linhe
words-set-address = street|=road|avenue|village|building|apartment|district|=city|postcode|gacha|banner|=sum|county|house number|=box
words-set-postcode = postcode|post code|postal code|=zip|zip code
words-set-contact-other = wechat|whatsapp|=telegram|=signal|=line|=fax|=viber|facebook
words-set-own-record = records about me|record about me|my personal record|data about me|information you hold on me|information you have on me|what you hold on me|what you have on file about me|records you keep on me|records you hold on me
words-set-record-correction = my record is wrong|correct my record|correct the record|wrong in my record|error in my record|mistake in my record|my data is wrong|record about me is wrong
words-set-perform-proactive = should be public|should be published|should have been published|should already be public|should be made public|should publish|should make public|ought to be public|ought to be published|ought to publish|must be public|must be published|must be made public|must publish|must make public|has not been published|hasn't been published|have not been published|haven't been published|had not been published|was not published|wasn't published|were not published|weren't published|is not published|isn't published|are not published|not been published|never published|never been published|not made public|never made public|not been made public|never been made public|please publish|kindly publish|publish it for everyone|publish it for all|you to publish|them to publish|village to publish|government to publish|office to publish|demand publication|make it public|make this public|make them public|make public the|put it on your website|put this on your website|put them on your website|post it on the notice board|post it publicly|put it on the notice board|for everyone to see|refuse to publish|refuses to publish|duty to publish
words-set-secrecy-explanation = why is it secret|why it is secret|reason for secrecy|reasons for secrecy|grounds for secrecy|basis for secrecy
words-set-recheck = re-check|recheck
words-set-rereview = re-review|rereview
words-set-for-myself = send me|send it to me|send them to me|give me|show me|i want to see|i would like to see|i'd like to see|let me see|tell me|i want to know|i would like to know|i'd like to know|i want a copy|a copy of|mail me|e-mail me|email me|=whether|when will|when is
words-set-no-name = =i want|=i need|=i don't|=i do not|=i won't|=i would|=why|=what|=how|=who|=don't|=you|=want|=please tell|=i am a|=i'm a|=i am an|=i'm an|=i am not|=i'm not|=i am the|=i'm the|=i am from|=i'm from|=this is a|=i can't|=i cannot|=not telling

## Where a choice or a contact is asked for: any will do; no telephone. Behind a name. `…` a number

words-any = any|any of them|any one|anything|whatever|either|either one|i don't mind|don't mind|i do not mind|it doesn't matter|doesn't matter|does not matter|it does not matter|no preference|up to you|you choose|you decide|any is fine|any will do|either is fine|either way|anything is fine|all the same|i don't care|don't care|no matter|it's all the same|as you like|whichever|it is all the same to me
words-no-contact = no phone|no telephone|no mobile|no phone number|no number|i have no phone|i have no telephone|i have no mobile|i've no phone|i don't have a phone|i do not have a phone|i don't have one|don't have a phone|have no phone|without phone|i don't want to give my number|don't want to give my number|i do not want to give my number|i'd rather not give my number|i don't want to give my phone|don't call me|no calls|no contact|no e-mail|no email|no phone please|i haven't got a phone
words-name-tail = here|speaking|is my name|thanks|thank you|will do|is fine|please
words-last-years = last … years|past … years|previous … years|recent … years
words-addition = also|and also|in addition|i also want|i would also like|i want to know|i would like to know|i'd like to know
words-i = i|we|i'm

## My own record: whose, what may stand between, which record

words-own-mine = my own|my|mine
words-own-theirs = her|his|their|mother's|father's|mum's|mom's|dad's|grandmother's|grandfather's|wife's|husband's|son's|daughter's|child's|neighbour's|neighbor's
words-own-between = own|personal|complete|full|whole|entire|last|past|recent|year|years|year's|years'|one|two|three|four|five|ten|all|of|from|old|previous|monthly|yearly|annual|individual|paid|official|state|basic
words-own-record = social security|social insurance|pension|retirement record|retirement account|insurance record|insurance payment|insurance contribution|insurance account|insurance|tax record|tax payment|tax return|tax file|tax statement|tax history|tax certificate|income tax|medical record|medical history|medical file|medical insurance|health record|health file|health insurance|hospital record|patient record|patient file|vaccination|housing fund|provident fund|contribution record|contributions record|household registration|work injury|employment record|employment history|unemployment insurance|criminal record|personnel file|school record|files|file|records

## Words that add nothing to: I ask for somebody else

words-helper-filler = i|i'm|i am|am|it's|it|is|this|this is|that's|that|ask|asking|apply|applying|request|a request|writing|do|doing|want|want to|would|like|to|can|may|please|hello|hi|thanks|thank|you|no|not|myself|me|but|a|the|in|law|on|my|her|his|their|she|he|mother|father|mum|mom|dad|parents|grandmother|wife|husband|actually|just|only|and|who|old|filling|fill|help|helping|calling|here|yes|ok|so|form|all|name
# Perhaps asked for somebody else, perhaps only a word about the family: it is only offered.
words-helper-perhaps = my mother wants|my mum wants|my mom wants|my father wants|my dad wants|my grandmother wants|my grandfather wants|my mother cannot|my mother can't|my mum cannot|my mum can't|my mom can't|my father cannot|my father can't|my dad can't|my grandmother cannot|my grandmother can't|my grandfather cannot|my grandfather can't|she wants to know|he wants to know|she asked me|he asked me
words-helper-plain = behalf|acting for|asking for him|asking for her|ask for him|ask for her|helping my
