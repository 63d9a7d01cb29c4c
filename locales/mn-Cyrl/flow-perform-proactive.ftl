### Demand that information be published.
### draft: not yet read by a native reader.

flow-perform-proactive-ask-description = Ямар мэдээллийг ил болгох ёстой атал болгоогүй вэ? Өөрийнхөө үгээр нэг өгүүлбэр бичихэд болно. Жишээ нь: манай сумын гамшгийн тусламжийн мөнгийг яаж олгосон тухай.
    .short = Ямар мэдээллийг ил болгох ёстой вэ?
flow-perform-proactive-why-description = Ямар мэдээлэл болохыг мэдвэл ил болгохыг шаардаж чадна. Үндэслэл: «Баяннуур хотын засгийн ажлыг ил болгох журам», хорин нэгдүгээр зүйл.
